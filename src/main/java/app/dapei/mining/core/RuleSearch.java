package app.dapei.mining.core;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** One search for rules: all p-values, then the family's adjustment, then the choice. */
final class RuleSearch {
    private static final int SETS_AT_ONCE = 4096;

    private final RuleMiner settings;
    private final Itemsets sets;
    private final Work work;
    private final MemoryBudget budget;
    private final int chunks;
    /** For each chunk the place of its first p-value. */
    private final int[] offsets;

    RuleSearch(RuleMiner settings, Itemsets sets, Work work, MemoryBudget budget) {
        this.settings = settings;
        this.sets = sets;
        this.work = work;
        this.budget = budget;
        chunks = (sets.size() - sets.singles() + SETS_AT_ONCE - 1) / SETS_AT_ONCE;
        offsets = new int[chunks + 1];
    }

    Rules run() {
        long tests = countTests();
        // p-values, a sorted copy, q-values
        budget.reserve(SetIndex.bytes(sets.size()) + 24 * tests);
        for (int chunk = 0; chunk < chunks; chunk++) {
            offsets[chunk + 1] = offsets[chunk] + testsOf(chunk);
        }
        SetIndex index = new SetIndex(sets, work);
        double[] logP = new double[offsets[chunks]];
        work.phase(chunks, 0, 0.6);
        inChunks(chunk -> test(index, chunk, logP));
        FalseDiscoveryRate rate = new FalseDiscoveryRate(logP.clone(), candidates(), work);
        Baskets baskets = settings.independentIn();
        work.phase(chunks, 0.6, baskets == null ? 1 : 0.8);
        RuleChoice[] choices = new RuleChoice[chunks];
        inChunks(chunk -> {
            choices[chunk] = new RuleChoice(settings, sets, index, rate, budget);
            choices[chunk].choose(firstSet(chunk), firstSet(chunk + 1), logP, offsets[chunk]);
        });
        RuleBuffer chosen = RuleChoice.kept(Arrays.asList(choices));
        RuleBuffer kept = productive(chosen);
        RuleBuffer rules = baskets == null ? kept : independent(baskets, index, kept);
        long notIndependent = kept.size() - rules.size();
        long alsoNotProductive = chosen.size() - kept.size();
        return new Rules(
                sets,
                rules,
                RuleChoice.summary(candidates(), Arrays.asList(choices), alsoNotProductive, notIndependent));
    }

    /**
     * The rules that beat those with smaller antecedents at the same false discovery rate, over all candidates with two
     * and more items on the left: with a level for each test alone, one in twenty of the sets that chance adds an item
     * to would pass, and the minimum count selects on the tested count here as well.
     */
    private RuleBuffer productive(RuleBuffer chosen) {
        double compared = candidates(2);
        // the p-values, twice
        budget.reserve(16L * chosen.size());
        double[] logs = IntStream.range(0, chosen.size())
                .mapToDouble(chosen::logProductive)
                .filter(log -> log > Double.NEGATIVE_INFINITY)
                .toArray();
        new StoppableSort(work).ascending(logs, new double[logs.length]);
        double logLevel = Math.log(settings.level());
        int passing = logs.length;
        while (passing > 0 && logs[passing - 1] > logLevel + Math.log(passing / compared)) {
            passing--;
        }
        if (passing == logs.length) {
            return chosen;
        }
        double threshold = passing == 0 ? Double.NEGATIVE_INFINITY : logs[passing - 1];
        budget.reserve((long) RuleBuffer.BYTES_PER_RULE * chosen.size());
        boolean[] productive = new boolean[chosen.size()];
        for (int rule = 0; rule < productive.length; rule++) {
            productive[rule] = chosen.logProductive(rule) <= threshold;
        }
        return chosen.where(productive);
    }

    private RuleBuffer independent(Baskets baskets, SetIndex index, RuleBuffer kept) {
        int longest = sets.singles() == 0 ? 0 : baskets.count(0);
        // marks and places of each thread, what sets add to others, the smaller table
        budget.reserve(work.threads() * 4L * (baskets.basketCount() + longest)
                + (200L + RuleBuffer.BYTES_PER_RULE) * kept.size());
        work.phase(kept.size(), 0.8, 1);
        OccurrenceLists lists = new OccurrenceLists(baskets, sets.singles(), work, budget);
        return kept.where(
                new IndependentChoice(sets, index, lists, kept, settings.level(), longest, work).independent());
    }

    private interface ChunkTask {
        void run(int chunk);
    }

    private void inChunks(ChunkTask task) {
        AtomicInteger next = new AtomicInteger();
        work.run(thread -> {
            for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
                task.run(chunk);
                work.finished(1);
            }
        });
    }

    private int firstSet(int chunk) {
        return (int) Math.min(sets.size(), sets.singles() + (long) chunk * SETS_AT_ONCE);
    }

    private long countTests() {
        long tests = 0;
        for (int chunk = 0; chunk < chunks; chunk++) {
            tests += testsOf(chunk);
        }
        if (tests > Integer.MAX_VALUE - 8) {
            throw StoppedException.outOfMemory(budget.limit());
        }
        return tests;
    }

    private int testsOf(int chunk) {
        int tests = 0;
        for (int set = firstSet(chunk); set < firstSet(chunk + 1); set++) {
            tests += sets.sizeOf(set);
        }
        return tests;
    }

    /** Number of rules that could have reached the minimum count. */
    private double candidates() {
        return candidates(1);
    }

    private double candidates(int leastAntecedent) {
        long[] sizes = sets.sizes();
        double candidates = 0;
        for (int size = leastAntecedent; size < sizes.length && size < sets.maximumSize(); size++) {
            candidates += (double) sizes[size] * (sets.singles() - size);
        }
        return candidates;
    }

    private void test(SetIndex index, int chunk, double[] logP) {
        int[] items = new int[RuleChoice.LARGEST_SET];
        int at = offsets[chunk];
        for (int set = firstSet(chunk); set < firstSet(chunk + 1); set++) {
            int size = sets.itemsOf(set, items);
            int count = sets.count(set);
            for (int consequent = 0; consequent < size; consequent++) {
                if (size == 2 && consequent == 1) {
                    logP[at] = logP[at - 1];
                } else {
                    int antecedentCount = index.countWithout(set, items, size, consequent, -1);
                    int consequentCount = sets.count(items[consequent]);
                    logP[at] = FisherExact.logGreater(count, antecedentCount, consequentCount, sets.basketCount());
                }
                at++;
            }
        }
    }
}
