package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.bundles.core.Problem;
import app.dapei.catalog.ShelfProduct;
import app.dapei.suggestions.ProductPair;
import app.dapei.suggestions.Suggestion;
import app.dapei.suggestions.SuggestionTaker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts of bundles from accepted suggestions, and tells which pairs stand in a bundle. */
@Component
class AcceptedSuggestions implements SuggestionTaker {

    /** What a draft takes off, in hundredths of a percent: the most that still covers the costs. */
    private static final int[] OFFERS = {1000, 500, 0};

    private static final int MOST_OF_A_NAME = 55;

    private final BundleQueries queries;
    private final BundleDesk desk;
    private final Assessor assessor;
    private final CurrentShop current;

    AcceptedSuggestions(BundleQueries queries, BundleDesk desk, Assessor assessor, CurrentShop current) {
        this.queries = queries;
        this.desk = desk;
        this.assessor = assessor;
        this.current = current;
    }

    @Override
    public Set<ProductPair> together() {
        var pairs = new HashSet<ProductPair>();
        for (var products : queries.contents(current.id())) {
            for (int i = 0; i < products.size(); i++) {
                for (int j = i + 1; j < products.size(); j++) {
                    pairs.add(ProductPair.of(products.get(i), products.get(j)));
                }
            }
        }
        return pairs;
    }

    @Override
    public String accept(Suggestion suggestion) {
        var main = suggestion.main();
        var associated = suggestion.associated();
        var draft = new BundleDraft(
                joined(main.name(), associated.name()),
                joinedEnglish(main, associated),
                "",
                main.id(),
                1,
                List.of(BundleSlot.of(associated.id())),
                new PriceRule.PercentOff(0));
        var evidence = suggestion.facts().evidence();
        var detail = "suggested: " + evidence.together() + " of " + evidence.mainOrders() + " orders";
        return "bundles/" + desk.store(priced(draft), detail) + "/edit";
    }

    private BundleDraft priced(BundleDraft draft) {
        for (int hundredths : OFFERS) {
            var offer = draft.withPrice(new PriceRule.PercentOff(hundredths));
            if (assessor.assess(offer).problems().stream().noneMatch(Problem.PriceBelowCost.class::isInstance)) {
                return offer;
            }
        }
        return draft;
    }

    private static @Nullable String joinedEnglish(ShelfProduct main, ShelfProduct associated) {
        var mainName = main.nameEn();
        var associatedName = associated.nameEn();
        return mainName == null || associatedName == null ? null : joined(mainName, associatedName);
    }

    private static String joined(String main, String associated) {
        return shortened(main) + " + " + shortened(associated);
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= MOST_OF_A_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MOST_OF_A_NAME - 1)) + "…";
    }
}
