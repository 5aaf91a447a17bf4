package app.dapei.mining.core;

import java.util.Arrays;

/** Cuts encoded baskets into pieces of about equal size, always between two baskets. */
final class BasketSlices {
    private static final int LENGTH = 1 << 16;

    private long[] slices = new long[16];
    private int size;

    BasketSlices(Baskets baskets) {
        for (int page = 0; page < baskets.pages.length; page++) {
            cut(baskets.pages[page], baskets.lengths[page], page);
        }
    }

    private void cut(int[] values, int length, int page) {
        int from = 0;
        while (from < length) {
            int to = Math.min(length, from + LENGTH);
            while (values[to - 1] >= 0) {
                to++;
            }
            if (size == slices.length) {
                slices = Arrays.copyOf(slices, 2 * size);
            }
            // a page holds less than 2^22 values
            slices[size++] = (long) page << 44 | (long) from << 22 | to;
            from = to;
        }
    }

    int size() {
        return size;
    }

    int page(int slice) {
        return (int) (slices[slice] >>> 44);
    }

    int from(int slice) {
        return (int) (slices[slice] >>> 22) & Baskets.PAGE_MASK;
    }

    int to(int slice) {
        return (int) slices[slice] & Baskets.PAGE_MASK;
    }
}
