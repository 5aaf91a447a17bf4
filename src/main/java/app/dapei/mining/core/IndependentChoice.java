package app.dapei.mining.core;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps the rules that do not owe themselves to larger ones: a rule must stand, by Fisher's test, also among the baskets
 * that hold none of what the larger kept sets add to its own (independently productive: G. I. Webb, Machine Learning 68,
 * 2007; G. I. Webb, J. Vreeken, ACM TKDD 8, 2014). Looked at are larger sets with one or two more items.
 */
final class IndependentChoice {
    private static final int SETS_AT_ONCE = 256;

    private final Itemsets sets;
    private final SetIndex index;
    private final OccurrenceLists lists;
    private final RuleBuffer rules;
    private final Work work;
    private final int basketCount;
    private final int longest;
    private final double logLevel;
    /** For each set that has rules: what larger sets add to it. */
    private final Map<Integer, Additions> additions = new HashMap<>();

    IndependentChoice(
            Itemsets sets,
            SetIndex index,
            OccurrenceLists lists,
            RuleBuffer rules,
            double level,
            int longest,
            Work work) {
        this.sets = sets;
        this.index = index;
        this.lists = lists;
        this.rules = rules;
        this.work = work;
        this.basketCount = sets.basketCount();
        this.longest = longest;
        logLevel = Math.log(level);
        for (int rule = 0; rule < rules.size(); rule++) {
            additions.computeIfAbsent(rules.set(rule), set -> new Additions());
        }
        additions.keySet().stream().sorted().forEach(this::addToSmaller);
    }

    private void addToSmaller(int set) {
        int[] items = sets.itemsOf(set);
        for (int one = 0; one < items.length && items.length > 2; one++) {
            Additions smaller = additions.get(index.numberWithout(set, items, items.length, one, -1));
            if (smaller != null) {
                smaller.add(items[one], items[one]);
            }
            for (int other = one + 1; other < items.length && items.length > 3; other++) {
                Additions muchSmaller = additions.get(index.numberWithout(set, items, items.length, one, other));
                if (muchSmaller != null) {
                    muchSmaller.add(items[one], items[other]);
                }
            }
        }
        work.check();
    }

    /** Whether each rule stands by itself. */
    boolean[] independent() {
        boolean[] independent = new boolean[rules.size()];
        AtomicInteger next = new AtomicInteger();
        work.run(thread -> {
            Domain domain = new Domain();
            for (int from = next.getAndAdd(SETS_AT_ONCE); from < rules.size(); from = next.getAndAdd(SETS_AT_ONCE)) {
                int to = Math.min(rules.size(), from + SETS_AT_ONCE);
                for (int rule = from; rule < to; rule++) {
                    independent[rule] = domain.holds(rule);
                }
                work.finished(to - from);
            }
        });
        return independent;
    }

    /** What larger sets add to one set: pairs of items, the same item twice for one. */
    private static final class Additions {
        private int[] pairs = {};
        private int size;

        void add(int one, int other) {
            if (size + 2 > pairs.length) {
                pairs = Arrays.copyOf(pairs, Math.max(8, 2 * size));
            }
            pairs[size] = one;
            pairs[size + 1] = other;
            size += 2;
        }

        boolean hasAlone(int item) {
            for (int i = 0; i < size; i += 2) {
                if (pairs[i] == item && pairs[i + 1] == item) {
                    return true;
                }
            }
            return false;
        }
    }

    /** One thread's marks on the baskets that hold an addition; those of the last set are used again for its rules. */
    private final class Domain {
        private final int[] marked = new int[basketCount];
        private final int[] found = new int[longest];
        private int mark;
        private int size;
        private int markedSet = -1;

        boolean holds(int rule) {
            int set = rules.set(rule);
            Additions added = additions.get(set);
            if (added == null || added.size == 0) {
                return true;
            }
            if (set != markedSet) {
                markAll(added);
                markedSet = set;
            }
            int[] items = sets.itemsOf(set);
            int consequent = rules.consequent(rule);
            int[] antecedent =
                    Arrays.stream(items).filter(item -> item != consequent).toArray();
            int together = inside(items);
            int left = inside(antecedent);
            int right = inside(new int[] {consequent});
            return (long) together * size > (long) left * right
                    && FisherExact.isGreaterAtMost(logLevel, together, left, right, size);
        }

        private void markAll(Additions added) {
            mark++;
            size = basketCount;
            for (int i = 0; i < added.size; i += 2) {
                int one = added.pairs[i];
                int other = added.pairs[i + 1];
                if (one == other) {
                    markThese(lists.of(one), lists.of(one).length);
                } else if (!added.hasAlone(one) && !added.hasAlone(other)) {
                    markThese(found, lists.ofAll(new int[] {one, other}, 2, found));
                }
            }
        }

        private void markThese(int[] baskets, int number) {
            for (int i = 0; i < number; i++) {
                if (marked[baskets[i]] != mark) {
                    marked[baskets[i]] = mark;
                    size--;
                }
            }
        }

        private int inside(int[] items) {
            int number = lists.ofAll(items, items.length, found);
            int inside = 0;
            for (int i = 0; i < number; i++) {
                inside += marked[found[i]] == mark ? 0 : 1;
            }
            return inside;
        }
    }
}
