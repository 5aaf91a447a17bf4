package app.dapei.checkout.ui;

import app.dapei.access.Shop;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.checkout.ReturnFigures;
import app.dapei.checkout.ReturnSimulation;
import app.dapei.checkout.core.ReturnImpact;
import app.dapei.orders.core.Refund;
import app.dapei.orders.core.ReturnPolicy;
import app.dapei.shared.Money;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "A customer returns item 2": the refund of each item under each policy, and the return impact measured so far. */
final class ReturnTable extends Div {

    private static final long serialVersionUID = 1;
    private static final double TWO_POINTS = 0.02;

    private final transient Shop shop;
    private final transient BundleRow bundle;
    private final transient Formats formats = new Formats(getLocale());

    ReturnTable(Shop shop, BundleRow bundle, BundleQuote quote, ReturnPolicy agreed, Optional<ReturnImpact> impact) {
        this.shop = shop;
        this.bundle = bundle;
        var grid = new Grid<ReturnSimulation>();
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setTestId("return-simulation");
        grid.addColumn(this::name)
                .setHeader(getTranslation("checkout.simulate.item"))
                .setFlexGrow(3)
                .setWidth("110px");
        for (var policy : ReturnPolicy.values()) {
            grid.addColumn(row -> words(row.refunds().get(policy)))
                    .setHeader(getTranslation("checkout.policy." + policy))
                    .setTextAlign(ColumnTextAlign.END)
                    .setFlexGrow(1)
                    .setWidth("80px");
        }
        grid.setItems(ReturnSimulation.of(bundle.draft(), quote));
        add(
                new Paragraph(getTranslation("checkout.simulate.lead", getTranslation("checkout.policy." + agreed))),
                grid,
                new Paragraph(impact.map(this::words)
                        .orElseGet(() -> getTranslation(
                                "checkout.impact.thin", ReturnImpact.LEAST_UNITS, ReturnFigures.MATURE_DAYS))));
    }

    private String name(ReturnSimulation row) {
        var product = bundle.worth().products().get(row.productId());
        return product == null ? "?" : product.name(getLocale());
    }

    private String words(@Nullable Refund refund) {
        return switch (refund) {
            case Refund.Granted granted -> formats.money(new Money(granted.amount(), shop.currency()));
            case Refund.WholeOnly whole -> getTranslation("checkout.simulate.refused");
            case Refund.NotWithBuyer not -> Formats.NOTHING;
            case null -> Formats.NOTHING;
        };
    }

    private String words(ReturnImpact impact) {
        var key = impact.isHigherBy(TWO_POINTS)
                ? "checkout.impact.higher"
                : impact.low() <= 0 && impact.high() >= 0 ? "checkout.impact.open" : "checkout.impact.known";
        return getTranslation(
                key,
                formats.percent(impact.rate()),
                formats.count(impact.returned()),
                formats.count(impact.units()),
                formats.percent(impact.rateAlone()),
                points(impact.low()),
                points(impact.high()));
    }

    private String points(double share) {
        return (share > 0 ? "+" : "") + formats.decimal(100 * share, 1);
    }
}
