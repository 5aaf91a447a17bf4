package app.dapei.mining.core;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * Collects baskets item by item and encodes them by falling frequency. Items are given as codes: small numbers from
 * 0, without large gaps, that the source's own dictionary hands out. An item that stands twice in a basket counts
 * once. Holds four bytes an item, also while encoding; to be used by one thread and once.
 */
public final class BasketEncoder {
    private static final int SMALLEST_PAGE = 1 << 12;

    private final int maximumLength;
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
    private int leftOut;

    private BasketEncoder(int maximumLength) {
        this.maximumLength = maximumLength;
    }

    /** An encoder that takes baskets of up to a million different items. */
    public static BasketEncoder withoutLimit() {
        return new BasketEncoder(1 << 20);
    }

    /**
     * An encoder that leaves out baskets with more different items than this: wholesale orders say little about what
     * goes together and cost the square of their length. {@link Baskets#leftOut()} tells how many there were.
     *
     * @param items in [1, 1048576]
     */
    public static BasketEncoder withMaximumLength(int items) {
        if (items < 1 || items > 1 << 20) {
            throw new IllegalArgumentException("maximum basket length must be in [1, 1048576]; got: " + items);
        }
        return new BasketEncoder(items);
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
        if (end - start <= maximumLength) {
            current[end++] = code;
        }
    }

    /** Ends the basket that is being collected, which may be empty, and begins the next. */
    public void endBasket() {
        if (end - start > maximumLength) {
            end = start;
            leftOut++;
        } else {
            for (int i = start; i < end; i++) {
                counts[current[i]]++;
            }
            if (end > start) {
                current[end - 1] = ~current[end - 1];
            }
            start = end;
            basketCount++;
        }
        basket++;
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

    /**
     * Ranks the items, re-codes and sorts every basket in place. Nothing may be added afterwards. A basket that was
     * begun and not ended is dropped.
     *
     * @param order compares two codes as a comparator does; decides between items of equal frequency, so that the
     *     ranks do not depend on the order in which the baskets came
     */
    public Baskets encode(IntBinaryOperator order) {
        lengths[page] = start;
        int[] byRank = rank(order);
        int[] ranks = new int[codes];
        int[] rankedCounts = new int[byRank.length];
        for (int rank = 0; rank < byRank.length; rank++) {
            ranks[byRank[rank]] = rank;
            rankedCounts[rank] = counts[byRank[rank]];
        }
        IntStream.rangeClosed(0, page).parallel().forEach(p -> recode(pages[p], lengths[p], ranks));
        return new Baskets(pages, lengths, rankedCounts, byRank, basketCount, leftOut);
    }

    private int[] rank(IntBinaryOperator order) {
        return IntStream.range(0, codes)
                .filter(code -> counts[code] > 0)
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
