package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;
import app.dapei.experiments.core.RandomizationTest.Randomized;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The effect of an arm that a room played in some of its windows: each window is one data point, and the p-value comes from
 * all the schedules that could have been drawn. The first minutes of a window, in which the arm before still works, must be
 * left out of its value.
 */
public final class SwitchbackEffect {

    /** The least number of windows for a verdict. */
    public static final int LEAST_WINDOWS = 12;

    private SwitchbackEffect() {}

    /**
     * One window of one session.
     *
     * @param block   identifies the block within its session, the same for windows that could have been swapped
     * @param treated whether the treatment was played
     * @param value   the metric in the window after burn-in
     */
    public record Window(int block, boolean treated, double value) {

        public Window {
            Arguments.finite("value", value);
        }
    }

    /** Tests the windows of a session, or of several with block numbers of their own; complete blocks only. */
    public static Estimate<Randomized> test(List<Window> windows) {
        if (windows.size() < LEAST_WINDOWS) {
            return Estimate.notEstimable(Reason.TOO_FEW_OBSERVATIONS);
        }
        boolean[] treated = new boolean[windows.size()];
        IntStream.range(0, treated.length)
                .forEach(index -> treated[index] = windows.get(index).treated());
        long count = windows.stream().filter(Window::treated).count();
        if (count == 0 || count == windows.size()) {
            return Estimate.notEstimable(Reason.EMPTY_ARM);
        }
        return Estimate.of(RandomizationTest.withDefaults()
                .test(
                        windows.stream().mapToDouble(Window::value).toArray(),
                        treated,
                        windows.stream().mapToInt(Window::block).toArray()));
    }
}
