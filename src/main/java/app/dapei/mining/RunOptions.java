package app.dapei.mining;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which orders and lines a run looks at, and how strictly it judges; everything beyond days and least counts.
 *
 * @param longBaskets what becomes of orders with more distinct products than the plan's limit
 * @param foldVariants whether the variants of an article (colour, size) count as one product
 * @param stampedLines what becomes of lines that were sold as part of a bundle: a bundle that is being sold together
 *     proves itself
 * @param promotionWeeks what becomes of orders placed in promotion weeks
 * @param independentOnly whether an association must also stand where the larger sets that contain it are absent
 * @param halfLifeDays after how many days an order counts half, 1 to 3650; for the ranking only, tests look at whole
 *     orders; null = all count alike
 * @param segment whose orders count
 * @param scope the part of the trade that counts; null = all of it
 */
public record RunOptions(
        LongBaskets longBaskets,
        boolean foldVariants,
        Biased stampedLines,
        Biased promotionWeeks,
        boolean independentOnly,
        @Nullable Integer halfLifeDays,
        BuyerSegment segment,
        @Nullable RunScope scope) {

    public static final int HALF_LIFE_LIMIT = 3650;

    /** Everything counts; over-long baskets are left out. */
    public static final RunOptions NONE = new RunOptions(
            LongBaskets.LEAVE_OUT, false, Biased.COUNT, Biased.COUNT, false, null, BuyerSegment.ALL, null);

    /** What becomes of an order that is longer than the limit. */
    public enum LongBaskets {
        /** It does not count. */
        LEAVE_OUT,
        /** As many of its products as the limit allows count, drawn by a fixed hash: so it weighs no more than others. */
        SAMPLE
    }

    /** What becomes of evidence that was made, not found. */
    public enum Biased {
        /** It counts, and is told apart where associations are shown. */
        COUNT,
        LEAVE_OUT
    }

    public RunOptions {
        Objects.requireNonNull(longBaskets, "longBaskets");
        Objects.requireNonNull(stampedLines, "stampedLines");
        Objects.requireNonNull(promotionWeeks, "promotionWeeks");
        Objects.requireNonNull(segment, "segment");
        if (halfLifeDays != null && (halfLifeDays < 1 || halfLifeDays > HALF_LIFE_LIMIT)) {
            throw new IllegalArgumentException(
                    "halfLifeDays must be in [1, " + HALF_LIFE_LIMIT + "]; got: " + halfLifeDays);
        }
    }

    public RunOptions withLongBaskets(LongBaskets other) {
        return new RunOptions(
                other, foldVariants, stampedLines, promotionWeeks, independentOnly, halfLifeDays, segment, scope);
    }

    public RunOptions withFoldVariants(boolean other) {
        return new RunOptions(
                longBaskets, other, stampedLines, promotionWeeks, independentOnly, halfLifeDays, segment, scope);
    }

    public RunOptions withStampedLines(Biased other) {
        return new RunOptions(
                longBaskets, foldVariants, other, promotionWeeks, independentOnly, halfLifeDays, segment, scope);
    }

    public RunOptions withPromotionWeeks(Biased other) {
        return new RunOptions(
                longBaskets, foldVariants, stampedLines, other, independentOnly, halfLifeDays, segment, scope);
    }

    public RunOptions withIndependentOnly(boolean other) {
        return new RunOptions(
                longBaskets, foldVariants, stampedLines, promotionWeeks, other, halfLifeDays, segment, scope);
    }

    public RunOptions withHalfLifeDays(@Nullable Integer other) {
        return new RunOptions(
                longBaskets, foldVariants, stampedLines, promotionWeeks, independentOnly, other, segment, scope);
    }

    public RunOptions withSegment(BuyerSegment other) {
        return new RunOptions(
                longBaskets, foldVariants, stampedLines, promotionWeeks, independentOnly, halfLifeDays, other, scope);
    }

    public RunOptions withScope(@Nullable RunScope other) {
        return new RunOptions(
                longBaskets, foldVariants, stampedLines, promotionWeeks, independentOnly, halfLifeDays, segment, other);
    }
}
