package app.dapei.mining.core;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** One search: the overview, then the rows in ranges whose index fits, then the table of all sets. */
final class Search {
    private static final int ROWS_AT_ONCE = 8;
    /** So many rows, drawn from all, tell about how many sets there will be. */
    private static final int ROWS_TO_TELL = 512;
    /** The forecast must be so many times above what fits: it is not exact. */
    private static final double CERTAIN = 2;

    private final ItemsetMiner settings;
    private final Baskets baskets;
    private final MemoryBudget budget;
    private final Work work;
    private final int items;
    private final long mostSets;
    private final RowMiner[] miners;
    /** For each row the thread that mined it and its first and last (excluded) set there. */
    private final int[] owner;

    private final int[] first;
    private final int[] last;

    /**
     * A search.
     *
     * @param mostSets a search that will find many more than this ends early, as soon as that can be told
     */
    Search(ItemsetMiner settings, Baskets baskets, MiningObserver observer, MemoryBudget budget, long mostSets) {
        this.mostSets = mostSets;
        this.settings = settings;
        this.baskets = baskets;
        this.budget = budget;
        work = new Work(settings.threads(), observer);
        items = baskets.frequentItems(settings.minimumCount());
        miners = new RowMiner[settings.threads()];
        budget.reserve(36L * items);
        owner = new int[items];
        first = new int[items];
        last = new int[items];
    }

    Itemsets run() {
        SetBuffer[] sets = new SetBuffer[settings.threads()];
        for (int thread = 0; thread < sets.length; thread++) {
            sets[thread] = new SetBuffer(budget);
        }
        search(sets);
        return new SetTable(baskets, settings.maximumSize(), items, sets, owner, first, last).build();
    }

    /** Finds all sets of two and more items. */
    void search(SetSink[] sets) {
        if (settings.maximumSize() > 1 && items > 1) {
            work.phase(baskets.occurrences(), 0, 0.1);
            Overview overview = new Overview(baskets, items, work, budget);
            Tails tails = Tails.of(baskets, budget);
            for (int thread = 0; thread < miners.length; thread++) {
                miners[thread] = new RowMiner(settings, overview, tails, sets[thread], work, budget);
            }
            work.phase(costOfAll(overview), 0.1, 0.98);
            mineRanges(overview, tails);
        }
    }

    private long costOfAll(Overview overview) {
        long cost = 0;
        for (int row = 1; row < items; row++) {
            cost += cost(overview, row);
        }
        return cost;
    }

    private static long cost(Overview overview, int row) {
        return 16 + overview.partners[row];
    }

    private void mineRanges(Overview overview, Tails tails) {
        int from = 1;
        if (settings.maximumSize() == 2) {
            // the triangle has their counts, so that nobody looks for their positions
            from = overview.denseItems;
            mineRows(overview, 1, from);
        }
        long room = Math.max(1L << 20, budget.limit() / 3);
        while (from < items) {
            int to = from;
            long bytes = 0;
            while (to < items && (to == from || bytes <= room)) {
                bytes += 4L * positions(overview, to++);
            }
            index(overview, tails, from, to);
            mineRows(overview, from, to);
            from = to;
        }
    }

    private static long positions(Overview overview, int row) {
        long positions = 0;
        for (int[] ofThread : overview.occurrences) {
            positions += ofThread[row];
        }
        return positions;
    }

    private void index(Overview overview, Tails tails, int from, int to) {
        int[] all = budget.ints(items);
        for (int row = from; row < to; row++) {
            all[row] = (int) positions(overview, row);
        }
        tails.layOut(all, from, to);
        int[][] next = new int[work.threads()][];
        for (int thread = 0; thread < next.length; thread++) {
            next[thread] = budget.ints(items);
            for (int row = from; row < to; row++) {
                next[thread][row] = tails.end[row];
                tails.end[row] += overview.occurrences[thread][row];
            }
        }
        work.run(thread -> scatter(overview, tails, thread, from, to, next[thread]));
        budget.release((1 + next.length) * (16 + 4L * items));
    }

    private void scatter(Overview overview, Tails tails, int thread, int from, int to, int[] next) {
        BasketSlices slices = overview.slices();
        int end = overview.firstSlice(thread + 1);
        for (int slice = overview.firstSlice(thread); slice < end; slice++) {
            int page = slices.page(slice);
            int base = page << Baskets.PAGE_BITS;
            tails.scatter(tails.pages[page], slices.from(slice), slices.to(slice), base, from, to, next);
            work.check();
        }
    }

    /** Mines the rows in an order that is spread over all of them, so that the first ones tell of the others. */
    private void mineRows(Overview overview, int from, int to) {
        long before = setsFound();
        AtomicInteger mined = new AtomicInteger();
        try {
            mineBatches(overview, from, to, before, mined);
        } catch (StoppedException e) {
            if (e.isOutOfMemory() && mined.get() > 0) {
                budget.expect((long) (expected(before, mined.get(), to - from) * SetBuffer.BYTES_PER_SET));
            }
            throw e;
        }
    }

    private void mineBatches(Overview overview, int from, int to, long before, AtomicInteger mined) {
        int batches = (to - from + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
        long stride = strideFor(batches);
        AtomicInteger next = new AtomicInteger();
        LongAdder found = new LongAdder();
        found.add(before);
        work.run(thread -> {
            RowMiner miner = miners[thread];
            for (int batch = next.getAndIncrement(); batch < batches; batch = next.getAndIncrement()) {
                int start = from + (int) (batch * stride % batches) * ROWS_AT_ONCE;
                int setsBefore = miner.found();
                work.finished(mineBatch(overview, miner, thread, start, Math.min(to, start + ROWS_AT_ONCE)));
                found.add(miner.found() - setsBefore);
                int done = mined.addAndGet(ROWS_AT_ONCE);
                double sets = before + (double) (found.sum() - before) * (to - from) / done;
                if (done >= ROWS_TO_TELL && sets > CERTAIN * mostSets) {
                    throw StoppedException.outOfMemory(budget.limit());
                }
            }
        });
    }

    private long setsFound() {
        return Arrays.stream(miners).mapToLong(RowMiner::found).sum();
    }

    /** Sets of all rows, if the others are like those that were mined. */
    private double expected(long before, int mined, int rows) {
        return before + (double) (setsFound() - before) * Math.max(1, (double) rows / mined);
    }

    private long mineBatch(Overview overview, RowMiner miner, int thread, int from, int to) {
        long cost = 0;
        for (int row = from; row < to; row++) {
            owner[row] = thread;
            first[row] = miner.found();
            miner.mineRow(row);
            last[row] = miner.found();
            cost += cost(overview, row);
        }
        return cost;
    }

    /** A number near the golden section of the batches that shares no divisor with them. */
    private static long strideFor(int batches) {
        long stride = Math.max(1, (long) (batches * 0.6180339887498949));
        while (!BigInteger.valueOf(stride).gcd(BigInteger.valueOf(batches)).equals(BigInteger.ONE)) {
            stride++;
        }
        return stride;
    }
}
