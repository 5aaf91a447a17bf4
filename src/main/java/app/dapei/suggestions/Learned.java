package app.dapei.suggestions;

import app.dapei.suggestions.PastReader.Past;
import app.dapei.suggestions.core.BuyerHabits;
import app.dapei.suggestions.core.CategoryAffinity;
import app.dapei.suggestions.core.InterestPairs;
import app.dapei.suggestions.core.PriceBands;
import app.dapei.suggestions.core.RecentDemand;
import app.dapei.suggestions.core.Substitute;
import java.util.List;

/** What was learned of a shop, by the items and categories of its past. */
record Learned(
        Past past,
        CategoryAffinity affinity,
        RecentDemand demand,
        PriceBands bands,
        List<InterestPairs.Pair> interest,
        List<Substitute> substitutes,
        List<BuyerHabits.Habit> habits) {}
