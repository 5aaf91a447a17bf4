package app.dapei.mining.core;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Sorts many numbers on the threads of a search that can be cancelled meanwhile: short runs, then merges of two. */
final class StoppableSort {
    /** Sorted without asking; a few hundredths of a second. */
    private static final int RUN = 1 << 18;

    private static final int MERGED_AT_ONCE = 1 << 16;

    private final Work work;

    StoppableSort(Work work) {
        this.work = work;
    }

    /**
     * Sorts the values ascending, in the order of {@link Double#compare}.
     *
     * @param values sorted in place
     * @param room as long as the values; its content is lost
     * @throws StoppedException if the search is cancelled meanwhile; the values are then in any order
     */
    void ascending(double[] values, double[] room) {
        each((values.length + RUN - 1) / RUN, run -> {
            int from = run * RUN;
            Arrays.sort(values, from, (int) Math.min(values.length, (long) from + RUN));
        });
        double[] source = values;
        double[] target = room;
        for (long width = RUN; width < values.length; width *= 2) {
            mergeAll(source, target, values.length, width);
            double[] sorted = target;
            target = source;
            source = sorted;
        }
        if (source != values) {
            System.arraycopy(source, 0, values, 0, values.length);
        }
    }

    private void mergeAll(double[] source, double[] target, int length, long width) {
        each((int) ((length + 2 * width - 1) / (2 * width)), pair -> {
            long from = pair * 2 * width;
            int middle = (int) Math.min(length, from + width);
            merge(source, target, (int) from, middle, (int) Math.min(length, from + 2 * width));
        });
    }

    private void merge(double[] source, double[] target, int from, int middle, int end) {
        int left = from;
        int right = middle;
        for (int at = from; at < end; ) {
            int pause = Math.min(end - at, MERGED_AT_ONCE) + at;
            for (; at < pause; at++) {
                boolean takesLeft = right == end || left < middle && Double.compare(source[left], source[right]) <= 0;
                target[at] = takesLeft ? source[left++] : source[right++];
            }
            work.check();
        }
    }

    private interface Part {
        void run(int number);
    }

    private void each(int parts, Part part) {
        AtomicInteger next = new AtomicInteger();
        work.run(thread -> {
            for (int number = next.getAndIncrement(); number < parts; number = next.getAndIncrement()) {
                work.check();
                part.run(number);
            }
        });
    }
}
