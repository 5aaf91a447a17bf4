package app.dapei.experiments.core;

import app.dapei.experiments.core.assignment.Murmur3;
import java.util.ArrayList;
import java.util.List;

/**
 * Which arm a room plays in which window: within every block of consecutive windows each arm plays once, in an order that a
 * hash of the seed and the block gives. The same on every node, and balanced whenever a block ends.
 *
 * @param windows the arm of each window, from 0
 * @param blocks  the block of each window, for {@link RandomizationTest}
 */
public record SwitchbackSchedule(List<Integer> windows, List<Integer> blocks) {

    public SwitchbackSchedule {
        windows = List.copyOf(windows);
        blocks = List.copyOf(blocks);
    }

    /**
     * A schedule for a number of windows, cut off at the last whole block.
     *
     * @param seed    the experiment and the session
     * @param arms    at least 2
     * @param windows how many windows the session has
     */
    public static SwitchbackSchedule of(String seed, int arms, int windows) {
        Arguments.atLeast("arms", 2, arms);
        Arguments.atLeast("windows", 0, windows);
        var played = new ArrayList<Integer>();
        var blockOf = new ArrayList<Integer>();
        for (int block = 0; block < windows / arms; block++) {
            var left = new ArrayList<Integer>();
            for (int arm = 0; arm < arms; arm++) {
                left.add(arm);
            }
            for (int position = 0; position < arms; position++) {
                int hash = Murmur3.hash(seed + ":" + block + ":" + position, 0);
                played.add(left.remove(Integer.remainderUnsigned(hash, left.size())));
                blockOf.add(block);
            }
        }
        return new SwitchbackSchedule(played, blockOf);
    }
}
