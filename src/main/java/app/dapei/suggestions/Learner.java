package app.dapei.suggestions;

import app.dapei.suggestions.PastReader.Past;
import app.dapei.suggestions.core.CategoryAffinity;
import app.dapei.suggestions.core.InterestPairs;
import app.dapei.suggestions.core.PriceBands;
import app.dapei.suggestions.core.RecentDemand;
import app.dapei.suggestions.core.quality.SubstituteFinder;
import java.util.List;
import org.springframework.stereotype.Component;

/** Learns from all orders and visits of a shop what its scores need beside the counts of pairs. */
@Component
class Learner {

    static final int LONGEST_BASKET = 100;

    private final VisitReader visits;

    Learner(VisitReader visits) {
        this.visits = visits;
    }

    Learned learn(long shopId, Past past) {
        var baskets = past.baskets();
        int categories = past.categories().size();
        var affinity = new CategoryAffinity.Counter(past.categoryOf(), categories);
        var demand = new RecentDemand.Counter(baskets.itemCount(), baskets.size());
        var bands = new PriceBands(past.categoryOf(), categories, past.prices());
        int[] items = new int[LONGEST_BASKET];
        for (int basket = 0; basket < baskets.size(); basket++) {
            int length = baskets.length(basket);
            if (length <= LONGEST_BASKET) {
                for (int place = 0; place < length; place++) {
                    items[place] = baskets.item(basket, place);
                }
                affinity.add(items, length);
                demand.add(items, length);
                bands.add(items, length);
            }
        }
        List<InterestPairs.Pair> interest = visits.pairs(shopId, past);
        return new Learned(
                past,
                affinity.learned(),
                demand.learned(),
                bands,
                interest,
                new SubstituteFinder(baskets, past.categoryOf(), interest).find(),
                visits.habits(shopId, past));
    }
}
