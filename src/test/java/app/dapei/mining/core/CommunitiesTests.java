package app.dapei.mining.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CommunitiesTests {

    private static int[] find(int nodes, int[][] links) {
        return new Communities(
                        nodes,
                        Arrays.stream(links).mapToInt(link -> link[0]).toArray(),
                        Arrays.stream(links).mapToInt(link -> link[1]).toArray(),
                        DoubleStream.generate(() -> 1).limit(links.length).toArray())
                .find();
    }

    @Test
    void findsTwoTrianglesThatABridgeJoins() {
        assertThat(find(6, new int[][] {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3}}))
                .containsExactly(0, 0, 0, 1, 1, 1);
    }

    @Test
    void numbersTheLargestGroupFirst() {
        assertThat(find(7, new int[][] {{0, 1}, {2, 3}, {3, 4}, {2, 4}, {2, 5}, {3, 5}, {4, 5}}))
                .containsExactly(1, 1, 0, 0, 0, 0, 2);
    }

    @Test
    void findsTheSameGroupsInWhateverOrderTheLinksCome() {
        int[][] links = {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3}, {0, 6}, {6, 5}};
        int[][] reversed = new int[links.length][];
        for (int i = 0; i < links.length; i++) {
            reversed[i] = new int[] {links[links.length - 1 - i][1], links[links.length - 1 - i][0]};
        }
        assertThat(find(7, links)).isEqualTo(find(7, reversed));
    }

    @Test
    void leavesNodesWithoutLinksAlone() {
        assertThat(find(3, new int[][] {})).containsExactly(0, 1, 2);
    }
}
