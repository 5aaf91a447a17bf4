package app.dapei.mining.core;

/**
 * Baskets after dictionary encoding: every item is its rank by falling frequency (0 is the most frequent), so that
 * the items that reach any minimum count are a prefix of the ranks.
 *
 * <p>Within a basket the items are distinct and stored from the rarest to the most frequent; the last one is stored
 * as its bitwise complement and so ends the basket. Four bytes an item, nothing per basket. A position is the page
 * number in the upper and the place in the page in the lower {@value #PAGE_BITS} bits.
 */
public final class Baskets {
    static final int PAGE_BITS = 22;
    static final int PAGE_MASK = (1 << PAGE_BITS) - 1;
    /** Four ints short of a power of two: with its header a page is then exactly 16 MiB. */
    static final int PAGE_LENGTH = (1 << PAGE_BITS) - 4;

    final int[][] pages;
    final int[] lengths;
    private final int[] counts;
    private final int[] codes;
    private final int basketCount;
    private final int filledBaskets;
    private final int leftOut;
    private final int sampled;
    private final int[] marks;
    private final long occurrences;

    Baskets(
            int[][] pages,
            int[] lengths,
            int[] counts,
            int[] codes,
            int[] marks,
            int basketCount,
            int filledBaskets,
            int leftOut,
            int sampled) {
        this.pages = pages;
        this.lengths = lengths;
        this.counts = counts;
        this.codes = codes;
        this.basketCount = basketCount;
        this.filledBaskets = filledBaskets;
        this.leftOut = leftOut;
        this.sampled = sampled;
        this.marks = marks;
        long sum = 0;
        for (int length : lengths) {
            sum += length;
        }
        this.occurrences = sum;
    }

    /** Number of baskets, empty ones included, over-long ones not. */
    public int basketCount() {
        return basketCount;
    }

    /** Number of baskets that are not empty, over-long ones that were left out not among them. */
    public int filledBaskets() {
        return filledBaskets;
    }

    /** Number of baskets that were left out because they had more items than the encoder's limit. */
    public int leftOut() {
        return leftOut;
    }

    /** Number of over-long baskets of which a sample counts. */
    public int sampled() {
        return sampled;
    }

    /**
     * The caller's mark of a basket, 0 where none was given.
     *
     * @param basket counted from 0 in the order of the baskets, empty ones not counted, over-long ones that were
     *     sampled last
     */
    public int mark(int basket) {
        return basket < marks.length ? marks[basket] : 0;
    }

    /** Number of different items. */
    public int itemCount() {
        return counts.length;
    }

    /** Number of items over all baskets, each counted once per basket. */
    public long occurrences() {
        return occurrences;
    }

    /** Number of baskets that contain the item of this rank. */
    public int count(int rank) {
        return counts[rank];
    }

    /** The code under which the item of this rank was given to the encoder. */
    public int code(int rank) {
        return codes[rank];
    }

    /** Number of items in at least this many baskets; their ranks are 0 (included) to the result (excluded). */
    public int frequentItems(int minimumCount) {
        int low = 0;
        int high = counts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (counts[middle] >= minimumCount) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Bytes of heap that the encoded baskets hold. */
    public long bytes() {
        long bytes = 8L * counts.length + 4L * marks.length;
        for (int[] page : pages) {
            bytes += 4L * page.length + 16;
        }
        return bytes;
    }
}
