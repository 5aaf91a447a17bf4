package app.dapei.mining.core;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects baskets item by item and encodes them by falling frequency. Items are given as codes: small numbers from
 * 0, without large gaps, that the source's own dictionary hands out. An item that stands twice in a basket counts
 * once. Holds four bytes an item, also while encoding; to be used by one thread and once.
 */
public final class BasketEncoder {
    private static final int SMALLEST_PAGE = 1 << 12;
    private static final int LONGEST = 1 << 20;

    private final int maximumLength;
    /** The over-long baskets that are to be sampled; null where they are left out. */
    private final @Nullable LongBaskets longBaskets;

    private int[][] pages = {new int[SMALLEST_PAGE]};
    private int[] lengths = {0};
    private int page;
    private int[] current = pages[0];
    private int start;
    private int end;
    private int[] counts = new int[256];
    private int[] lastBasket = new int[256];
    private int codes;
    private int basket = 1;
    private int basketCount;
    private int filledBaskets;
    private int leftOut;
    private int sampled;
    private int[] marks = {};

    private BasketEncoder(int maximumLength, @Nullable LongBaskets longBaskets) {
        this.maximumLength = maximumLength;
        this.longBaskets = longBaskets;
    }

    /** An encoder that takes baskets of up to a million different items. */
    public static BasketEncoder withoutLimit() {
        return new BasketEncoder(LONGEST, null);
    }

    /**
     * An encoder that leaves out baskets with more different items than this: wholesale orders say little about what
     * goes together and cost the square of their length. {@link Baskets#leftOut()} tells how many there were.
     *
     * @param items in [1, 1048576]
     */
    public static BasketEncoder withMaximumLength(int items) {
        return new BasketEncoder(checked(items), null);
    }

    /**
     * An encoder that draws so many items of each basket that has more different ones, by a fixed hash of the basket's
     * contents. So a wholesale order weighs no more than a basket of that length, a pair of its items counts with a
     * chance of about {@code (items / length)²}, and the result does not depend on the order of the baskets.
     * {@link Baskets#sampled()} tells how many there were.
     *
     * @param items in [1, 1048576]
     */
    public static BasketEncoder samplingLongerThan(int items) {
        return new BasketEncoder(checked(items), new LongBaskets());
    }

    private static int checked(int items) {
        if (items < 1 || items > LONGEST) {
            throw new IllegalArgumentException("maximum basket length must be in [1, 1048576]; got: " + items);
        }
        return items;
    }

    /** Adds an item to the basket that is being collected. */
    public void add(int code) {
        if (code >= counts.length) {
            growCodes(code);
        }
        if (lastBasket[code] == basket) {
            return;
        }
        lastBasket[code] = basket;
        if (code >= codes) {
            codes = code + 1;
        }
        if (end == current.length) {
            makeRoom();
        }
        if (end - start <= (longBaskets == null ? maximumLength : LONGEST)) {
            current[end++] = code;
        }
    }

    /** Ends the basket that is being collected, which may be empty, and begins the next. */
    public void endBasket() {
        endBasket(0);
    }

    /**
     * Ends the basket that is being collected and begins the next.
     *
     * @param mark a number of the caller's that stays with the basket, such as its day: {@link Baskets#mark(int)}
     */
    public void endBasket(int mark) {
        if (end - start > maximumLength) {
            if (longBaskets == null) {
                leftOut++;
            } else {
                longBaskets.add(current, start, end, mark);
            }
            end = start;
        } else {
            if (mark != 0) {
                keepMark(mark);
            }
            for (int i = start; i < end; i++) {
                counts[current[i]]++;
            }
            if (end > start) {
                current[end - 1] = ~current[end - 1];
                filledBaskets++;
            }
            start = end;
            basketCount++;
        }
        basket++;
    }

    private void keepMark(int mark) {
        if (filledBaskets >= marks.length) {
            marks = Arrays.copyOf(marks, Math.max(1024, filledBaskets + (filledBaskets >> 1) + 1));
        }
        marks[filledBaskets] = mark;
    }

    private void growCodes(int code) {
        int length = Math.max(code + 1, counts.length + (counts.length >> 1));
        counts = Arrays.copyOf(counts, length);
        lastBasket = Arrays.copyOf(lastBasket, length);
    }

    private void makeRoom() {
        if (current.length < Baskets.PAGE_LENGTH) {
            current = Arrays.copyOf(current, Math.min(Baskets.PAGE_LENGTH, 2 * current.length));
            pages[page] = current;
            return;
        }
        lengths[page] = start;
        page++;
        pages = Arrays.copyOf(pages, page + 1);
        lengths = Arrays.copyOf(lengths, page + 1);
        int[] next = new int[current.length];
        System.arraycopy(current, start, next, 0, end - start);
        end -= start;
        start = 0;
        current = next;
        pages[page] = next;
    }

    /** Bytes of heap that are held now. */
    public long bytes() {
        long bytes = 4L * current.length + 8L * counts.length + 4L * marks.length;
        for (int number = 0; number < page; number++) {
            bytes += 4L * pages[number].length;
        }
        return longBaskets == null ? bytes : bytes + longBaskets.bytes();
    }

    /**
     * Ranks the items, re-codes and sorts every basket in place. Nothing may be added afterwards. A basket that was
     * begun and not ended is dropped.
     *
     * @param order compares two codes as a comparator does; decides between items of equal frequency, so that the
     *     ranks do not depend on the order in which the baskets came
     */
    public Baskets encode(IntBinaryOperator order) {
        end = start;
        basket++;
        addSamples(order);
        lengths[page] = start;
        int[] byRank = rank(order, 1);
        int[] ranks = new int[codes];
        int[] rankedCounts = new int[byRank.length];
        for (int rank = 0; rank < byRank.length; rank++) {
            ranks[byRank[rank]] = rank;
            rankedCounts[rank] = counts[byRank[rank]];
        }
        IntStream.rangeClosed(0, page).parallel().forEach(p -> recode(pages[p], lengths[p], ranks));
        return new Baskets(pages, lengths, rankedCounts, byRank, marks, basketCount, filledBaskets, leftOut, sampled);
    }

    private void addSamples(IntBinaryOperator order) {
        if (longBaskets == null || longBaskets.size() == 0) {
            return;
        }
        // ranks by the ordinary baskets do not depend on the order of baskets or codes
        int[] byRank = rank(order, 0);
        int[] ranks = new int[codes];
        for (int rank = 0; rank < byRank.length; rank++) {
            ranks[byRank[rank]] = rank;
        }
        for (int number = 0; number < longBaskets.size(); number++) {
            for (int code : longBaskets.sample(number, maximumLength, ranks)) {
                add(code);
            }
            endBasket(longBaskets.mark(number));
            sampled++;
        }
    }

    private int[] rank(IntBinaryOperator order, int leastCount) {
        return IntStream.range(0, codes)
                .filter(code -> counts[code] >= leastCount)
                .boxed()
                .sorted((a, b) -> counts[a] != counts[b] ? counts[b] - counts[a] : order.applyAsInt(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void recode(int[] page, int length, int[] ranks) {
        int first = 0;
        for (int i = 0; i < length; i++) {
            int code = page[i];
            if (code >= 0) {
                page[i] = ranks[code];
            } else {
                page[i] = ranks[~code];
                sortDescending(page, first, i + 1);
                page[i] = ~page[i];
                first = i + 1;
            }
        }
    }

    private static void sortDescending(int[] page, int from, int to) {
        if (to - from > 40) {
            Arrays.sort(page, from, to);
            for (int i = from, j = to - 1; i < j; i++, j--) {
                int swapped = page[i];
                page[i] = page[j];
                page[j] = swapped;
            }
            return;
        }
        for (int i = from + 1; i < to; i++) {
            int value = page[i];
            int j = i - 1;
            while (j >= from && page[j] < value) {
                page[j + 1] = page[j];
                j--;
            }
            page[j + 1] = value;
        }
    }
}
