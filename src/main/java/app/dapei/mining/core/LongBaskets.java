package app.dapei.mining.core;

import java.util.Arrays;

/** Baskets that are longer than the limit, kept until the ranks are known by which their items are drawn. */
final class LongBaskets {
    private int[] codes = new int[1024];
    private int[] ends = new int[16];
    private int[] marks = new int[16];
    private int size;

    void add(int[] values, int from, int to, int mark) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, to - from);
        if (end > codes.length) {
            codes = Arrays.copyOf(codes, Math.max(end, Math.addExact(codes.length, codes.length >> 1)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            marks = Arrays.copyOf(marks, 2 * size);
        }
        System.arraycopy(values, from, codes, start, to - from);
        ends[size] = end;
        marks[size++] = mark;
    }

    int size() {
        return size;
    }

    long bytes() {
        return 4L * codes.length + 8L * ends.length;
    }

    int mark(int number) {
        return marks[number];
    }

    /** So many of the basket's codes, drawn by a hash of the ranks of them all. */
    int[] sample(int number, int wanted, int[] ranks) {
        int from = number == 0 ? 0 : ends[number - 1];
        long contents = 0;
        for (int i = from; i < ends[number]; i++) {
            contents += ItemHash.of(ranks[codes[i]]);
        }
        long seed = contents;
        return Arrays.stream(codes, from, ends[number])
                .boxed()
                .sorted((left, right) -> compare(left, right, seed, ranks))
                .limit(wanted)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int compare(int left, int right, long seed, int[] ranks) {
        int byHash = Long.compare(
                ItemHash.mixed(seed ^ ItemHash.of(ranks[left])), ItemHash.mixed(seed ^ ItemHash.of(ranks[right])));
        return byHash != 0 ? byHash : Integer.compare(ranks[left], ranks[right]);
    }
}
