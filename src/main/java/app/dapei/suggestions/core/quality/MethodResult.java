package app.dapei.suggestions.core.quality;

import app.dapei.suggestions.core.Interval;

/**
 * How one method did.
 *
 * @param method which
 * @param hitRates in which share of the later baskets one of the first was there
 * @param interval of the hit-rate of the first five, by Wilson's formula over the baskets; on the safe side, since each
 *     basket is the mean of several questions
 * @param meanReciprocalRank mean of one by the place of the first hit; 0 beyond ten places
 * @param coverage share of the products sold before that were among the first five of some list
 * @param diversity how much the first five of two main products differ: 0 always the same, 1 never
 * @param behind by how much the hit-rate of the first five lies behind our score's, with 95 % certainty
 */
public record MethodResult(
        RankingMethod method,
        HitRates hitRates,
        Interval interval,
        double meanReciprocalRank,
        double coverage,
        double diversity,
        Interval behind) {}
