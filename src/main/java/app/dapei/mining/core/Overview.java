package app.dapei.mining.core;

/**
 * The first look at all baskets, on several threads: for each frequent item how often something more frequent stands
 * beside it and how much that is in all; and the counts of all pairs among the most frequent items, which are most of
 * the pairs there are, in a triangle that fits the cache.
 */
final class Overview {
    private static final int DENSE_ITEMS = 1024;

    final int items;
    final int denseItems;
    /** Per thread: number of positions of each item within the thread's slices. */
    final int[][] occurrences;
    /** For each item the number of more frequent items beside it, over all baskets. */
    final long[] partners;

    private final int[][] triangles;
    private final Baskets baskets;
    private final BasketSlices slices;
    private final Work work;

    Overview(Baskets baskets, int items, Work work, MemoryBudget budget) {
        this.baskets = baskets;
        this.items = items;
        this.work = work;
        denseItems = Math.min(items, DENSE_ITEMS);
        slices = new BasketSlices(baskets);
        occurrences = new int[work.threads()][];
        triangles = new int[work.threads()][];
        partners = budget.longs(items);
        work.run(thread -> look(thread, budget));
        merge();
    }

    int firstSlice(int thread) {
        return (int) ((long) slices.size() * thread / work.threads());
    }

    BasketSlices slices() {
        return slices;
    }

    /** Count of the pair; the row is the less frequent item, both are dense. */
    int pairCount(int row, int partner) {
        return triangles[0][row * (row - 1) / 2 + partner];
    }

    private void look(int thread, MemoryBudget budget) {
        occurrences[thread] = budget.ints(items);
        triangles[thread] = budget.ints(denseItems * (denseItems - 1) / 2);
        long[] beside = budget.longs(items);
        int last = firstSlice(thread + 1);
        for (int slice = firstSlice(thread); slice < last; slice++) {
            int[] page = baskets.pages[slices.page(slice)];
            int at = slices.from(slice);
            int to = slices.to(slice);
            while (at < to) {
                at = lookAtBasket(page, at, thread, beside);
            }
            work.finished(to - slices.from(slice));
        }
        synchronized (partners) {
            for (int item = 0; item < items; item++) {
                partners[item] += beside[item];
            }
        }
        budget.release(16 + 8L * items);
    }

    private int lookAtBasket(int[] page, int from, int thread, long[] beside) {
        int last = from;
        while (page[last] >= 0) {
            last++;
        }
        int[] positions = occurrences[thread];
        int[] triangle = triangles[thread];
        int lastItem = ~page[last];
        for (int at = from; at < last; at++) {
            int item = page[at];
            if (item < items) {
                positions[item]++;
                beside[item] += last - at;
                if (item < denseItems) {
                    int row = item * (item - 1) / 2;
                    for (int other = at + 1; other < last; other++) {
                        triangle[row + page[other]]++;
                    }
                    triangle[row + lastItem]++;
                }
            }
        }
        return last + 1;
    }

    private void merge() {
        int[] all = triangles[0];
        for (int thread = 1; thread < triangles.length; thread++) {
            int[] part = triangles[thread];
            for (int i = 0; i < all.length; i++) {
                all[i] += part[i];
            }
        }
    }
}
