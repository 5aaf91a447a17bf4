package app.dapei.mining.core;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Groups of nodes that hold together more than chance links them: the first level of the Louvain method (V. Blondel et
 * al., J. Stat. Mech. 2008), each node moved to the neighbouring group that gains most modularity until none gains. Nodes
 * are visited in the order of their numbers and ties go to the lower group, so the same links give the same groups.
 */
public final class Communities {

    private static final int MOST_ROUNDS = 50;
    private static final double LEAST_GAIN = 1e-12;

    private final int[][] neighbours;
    private final double[][] weights;
    private final double[] degrees;
    private final double total;

    /**
     * @param nodes how many nodes there are, numbered from 0
     * @param sources one end of each link
     * @param targets its other end
     * @param strengths its strength, above 0
     */
    public Communities(int nodes, int[] sources, int[] targets, double[] strengths) {
        if (sources.length != targets.length || sources.length != strengths.length) {
            throw new IllegalArgumentException("each link needs two ends and a strength; got: " + sources.length + ", "
                    + targets.length + " and " + strengths.length);
        }
        int[] counts = new int[nodes];
        for (int link = 0; link < sources.length; link++) {
            counts[sources[link]]++;
            counts[targets[link]]++;
        }
        neighbours = new int[nodes][];
        weights = new double[nodes][];
        Arrays.setAll(neighbours, node -> new int[counts[node]]);
        Arrays.setAll(weights, node -> new double[counts[node]]);
        degrees = new double[nodes];
        double sum = 0;
        for (int link = 0; link < sources.length; link++) {
            add(sources[link], targets[link], strengths[link], counts);
            add(targets[link], sources[link], strengths[link], counts);
            sum += 2 * strengths[link];
        }
        total = sum;
    }

    private void add(int node, int neighbour, double strength, int[] left) {
        int place = --left[node];
        neighbours[node][place] = neighbour;
        weights[node][place] = strength;
        degrees[node] += strength;
    }

    /** The group of each node; groups are numbered from 0, the largest first, equals by their lowest node. */
    public int[] find() {
        int nodes = neighbours.length;
        int[] group = IntStream.range(0, nodes).toArray();
        double[] groupDegree = degrees.clone();
        double[] toGroup = new double[nodes];
        boolean moved = true;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            moved = false;
            for (int node = 0; node < nodes; node++) {
                moved |= move(node, group, groupDegree, toGroup);
            }
        }
        return bySize(group);
    }

    private boolean move(int node, int[] group, double[] groupDegree, double[] toGroup) {
        int[] around = neighbours[node];
        for (int i = 0; i < around.length; i++) {
            toGroup[group[around[i]]] += weights[node][i];
        }
        int own = group[node];
        groupDegree[own] -= degrees[node];
        int best = own;
        double bestGain = toGroup[own] - degrees[node] * groupDegree[own] / total;
        for (int neighbour : around) {
            int candidate = group[neighbour];
            double gain = toGroup[candidate] - degrees[node] * groupDegree[candidate] / total;
            if (gain > bestGain + LEAST_GAIN || gain > bestGain - LEAST_GAIN && candidate < best) {
                best = candidate;
                bestGain = gain;
            }
        }
        for (int neighbour : around) {
            toGroup[group[neighbour]] = 0;
        }
        group[node] = best;
        groupDegree[best] += degrees[node];
        return best != own;
    }

    private static int[] bySize(int[] group) {
        int[] sizes = new int[group.length];
        int[] first = new int[group.length];
        for (int node = group.length - 1; node >= 0; node--) {
            sizes[group[node]]++;
            first[group[node]] = node;
        }
        var order = IntStream.range(0, group.length)
                .filter(one -> sizes[one] > 0)
                .boxed()
                .sorted((one, other) ->
                        sizes[one] != sizes[other] ? sizes[other] - sizes[one] : first[one] - first[other])
                .toList();
        int[] number = new int[group.length];
        for (int place = 0; place < order.size(); place++) {
            number[order.get(place)] = place;
        }
        return Arrays.stream(group).map(one -> number[one]).toArray();
    }
}
