package app.dapei.suggestions.ui;

import app.dapei.access.Shop;
import app.dapei.shared.Money;
import app.dapei.shared.ui.Formats;
import app.dapei.suggestions.Suggestion;
import app.dapei.suggestions.core.PairEvidence;
import app.dapei.suggestions.core.Score;
import com.vaadin.flow.component.Component;
import java.util.Locale;

/** How the screens of suggestions write reasons; thin evidence is said in counts, not in percentages. */
final class SuggestionTexts {

    private final Component reader;
    private final Locale locale;
    private final Shop shop;
    private final Formats formats;

    /**
     * @param reader asked for translations
     * @param locale the reader's language
     */
    SuggestionTexts(Component reader, Locale locale, Shop shop) {
        this.reader = reader;
        this.locale = locale;
        this.shop = shop;
        formats = new Formats(locale);
    }

    Locale locale() {
        return locale;
    }

    Shop shop() {
        return shop;
    }

    Formats formats() {
        return formats;
    }

    String text(String key, Object... parameters) {
        return reader.getTranslation("suggestions." + key, parameters);
    }

    String money(long minor) {
        return formats.money(new Money(minor, shop.currency()));
    }

    /** The reason in one sentence. */
    String reason(Suggestion suggestion) {
        var evidence = suggestion.facts().evidence();
        var main = suggestion.main().name(locale);
        var associated = suggestion.associated().name(locale);
        if (evidence.isThin()) {
            return text("reason.thin", main, associated, count(evidence.together()), count(evidence.mainOrders()));
        }
        return text(
                "reason",
                main,
                associated,
                count(evidence.together()),
                count(evidence.mainOrders()),
                formats.percent(evidence.share()),
                formats.decimal(evidence.lift(), 1));
    }

    /** What a part of the score rests on. */
    String fact(Score.Part part, Suggestion suggestion) {
        var facts = suggestion.facts();
        var evidence = facts.evidence();
        return switch (part) {
            case SHARE -> share(evidence);
            case LIFT ->
                evidence.together() < PairEvidence.ENOUGH_TOGETHER
                        ? text("fact.LIFT.thin", count(evidence.together()), PairEvidence.ENOUGH_TOGETHER)
                        : text("fact.LIFT", formats.decimal(evidence.lift(), 1));
            case VOLUME -> text("fact.VOLUME", formats.decimal(Math.max(0, evidence.beyondChance()), 1));
            case CATEGORY -> text("fact.CATEGORY." + facts.relation());
            case PRICE ->
                text(
                        "fact.PRICE",
                        money(facts.associatedPrice()),
                        money(facts.mainPrice()),
                        formats.percent((double) facts.associatedPrice() / facts.mainPrice()));
            case STOCK -> stock(suggestion);
        };
    }

    private String share(PairEvidence evidence) {
        var together = count(evidence.together());
        var orders = count(evidence.mainOrders());
        if (evidence.isThin()) {
            return text("fact.SHARE.thin", together, orders, PairEvidence.ENOUGH_MAIN_ORDERS);
        }
        return text(
                "fact.SHARE",
                together,
                orders,
                formats.percent(evidence.share()),
                formats.percent(evidence.shareAtLeast()),
                formats.percent(evidence.shareAtMost()));
    }

    private String stock(Suggestion suggestion) {
        var stock = suggestion.associated().stock();
        if (stock == null) {
            return text("fact.STOCK.uncounted");
        }
        return stock == 0 ? text("fact.STOCK.none") : text("fact.STOCK", formats.count(stock));
    }

    private String count(int number) {
        return formats.count((long) number);
    }
}
