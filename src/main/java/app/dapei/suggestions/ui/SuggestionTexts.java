package app.dapei.suggestions.ui;

import app.dapei.access.Shop;
import app.dapei.shared.ui.ScreenTexts;
import app.dapei.suggestions.Suggestion;
import app.dapei.suggestions.core.PairEvidence;
import app.dapei.suggestions.core.PairFacts;
import app.dapei.suggestions.core.Score;
import app.dapei.suggestions.core.ScoreScale;
import com.vaadin.flow.component.Component;
import java.util.Locale;

/** How the screens of suggestions write reasons; thin evidence is said in counts, not in percentages. */
final class SuggestionTexts extends ScreenTexts {

    private final Shop shop;

    /**
     * @param reader asked for translations
     * @param locale the reader's language
     */
    SuggestionTexts(Component reader, Locale locale, Shop shop) {
        super("suggestions", reader, locale, shop.currency(), shop.zone());
        this.shop = shop;
    }

    Shop shop() {
        return shop;
    }

    /** The reason in one sentence. */
    String reason(Suggestion suggestion) {
        var evidence = suggestion.facts().evidence();
        var main = suggestion.main().name(locale());
        var associated = suggestion.associated().name(locale());
        if (evidence.isThin()) {
            return text("reason.thin", main, associated, count(evidence.together()), count(evidence.mainOrders()));
        }
        return text(
                "reason",
                main,
                associated,
                count(evidence.together()),
                count(evidence.mainOrders()),
                formats().percent(evidence.share()),
                formats().decimal(evidence.lift(), 1));
    }

    /** Points with their sign. */
    String signed(double points) {
        var number = formats().decimal(Math.abs(points), 1);
        return (points < 0 ? "−" : "+") + number;
    }

    /** What a score means: how often a later order of the main product will contain the other. */
    String meaning(Score score) {
        return text("meaning", formats().percent(ScoreScale.share(score.total())));
    }

    /** What a part of the score rests on. */
    String fact(Score.Part part, Suggestion suggestion) {
        var facts = suggestion.facts();
        var evidence = facts.evidence();
        return switch (part) {
            case POPULARITY ->
                text(
                        "fact.POPULARITY",
                        formats().percent((double) evidence.associatedOrders() / evidence.orders()),
                        formats().percent(ScoreScale.share(suggestion.score().points(part))));
            case CATEGORY -> kinship(facts.kinship());
            case INTEREST ->
                facts.interest().visits() == 0
                        ? text("fact.INTEREST.none")
                        : text(
                                "fact.INTEREST",
                                count(facts.interest().visits()),
                                formats().decimal(facts.interest().lift(), 1));
            case ORDERS -> share(evidence);
            case SEASON -> text("fact.SEASON", formats().decimal(facts.demand(), 1));
            case PRICE -> price(facts.prices());
            case STOCK -> stock(suggestion);
            case TRACK_RECORD -> text("fact.TRACK_RECORD");
        };
    }

    private String kinship(PairFacts.Kinship kinship) {
        var relation = text("fact.CATEGORY." + kinship.relation());
        var affinity = kinship.affinity();
        return affinity == null
                ? relation
                : text("fact.CATEGORY", relation, formats().decimal(affinity, 1));
    }

    private String price(PairFacts.Prices prices) {
        var now = text(
                "fact.PRICE",
                money(prices.associated()),
                money(prices.main()),
                formats().percent((double) prices.associated() / prices.main()));
        var band = prices.band();
        return band == null
                ? now
                : text(
                        band.ofCategories() ? "fact.PRICE.categories" : "fact.PRICE.shop",
                        now,
                        formats().percent(band.low()),
                        formats().percent(band.high()));
    }

    private String share(PairEvidence evidence) {
        var together = count(evidence.together());
        var orders = count(evidence.mainOrders());
        if (evidence.isThin()) {
            return text("fact.ORDERS.thin", together, orders, PairEvidence.ENOUGH_MAIN_ORDERS);
        }
        return text(
                "fact.ORDERS",
                together,
                orders,
                formats().percent(evidence.share()),
                formats().percent(evidence.shareAtLeast()),
                formats().percent(evidence.shareAtMost()),
                formats().decimal(evidence.lift(), 1));
    }

    private String stock(Suggestion suggestion) {
        var stock = suggestion.associated().stock();
        if (stock == null) {
            return text("fact.STOCK.uncounted");
        }
        return stock == 0
                ? text("fact.STOCK.none")
                : text("fact.STOCK", formats().count(stock));
    }

    private String count(int number) {
        return formats().count((long) number);
    }
}
