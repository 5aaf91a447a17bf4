package app.dapei.rules.ui;

import app.dapei.access.Shop;
import app.dapei.bundles.Bundles;
import app.dapei.catalog.Catalog;
import app.dapei.rules.Firing;
import app.dapei.rules.core.Decision;
import app.dapei.rules.core.Rule;
import app.dapei.rules.core.RuleCondition;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.ScreenTexts;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;

/** Rules, and what they did, in sentences. */
final class RuleTexts extends ScreenTexts {

    private final Shop shop;
    private final Catalog catalog;
    private final Bundles bundles;

    RuleTexts(Component reader, Locale locale, Shop shop, Catalog catalog, Bundles bundles) {
        super("rules", reader, locale, shop.currency(), shop.zone());
        this.shop = shop;
        this.catalog = catalog;
        this.bundles = bundles;
    }

    String condition(RuleCondition condition) {
        return text("kind." + condition.kind() + ".sentence", formats().count((long) condition.threshold()));
    }

    /** When what happens. */
    String rule(Rule rule) {
        return text(
                "sentence",
                text("subject." + rule.subject()),
                condition(rule.condition()),
                text("action." + rule.action()));
    }

    String product(long productId) {
        return catalog.find(productId).map(row -> row.name(locale())).orElse("?");
    }

    String bundle(UUID bundleId) {
        return bundles.find(bundleId).map(row -> row.name(locale())).orElse("?");
    }

    /** What was done, with the products' names. */
    String done(Decision decision) {
        var substitute = decision.substitute() == 0 ? "" : product(decision.substitute());
        return text("done." + decision.rule().action(), product(decision.productId()), substitute);
    }

    /** What the rule saw. */
    String seen(Firing firing) {
        var seen = firing.seen();
        return text("seen", formats().count(seen.available()), formats().decimal(60 * seen.perMinute(), 1));
    }

    String money(OptionalLong minor) {
        return minor.isEmpty() ? Formats.NOTHING : money(minor.getAsLong());
    }

    String state(Firing firing) {
        return firing.state() == Firing.State.UNDONE
                ? text("state.UNDONE", Objects.requireNonNullElse(firing.undoneBy(), "?"))
                : text("state." + firing.state());
    }

    Shop shop() {
        return shop;
    }
}
