package app.dapei.rules.ui;

import app.dapei.access.Shop;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ui.parts.ProductPicker;
import app.dapei.rules.DryRun;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;

/** "What happens if this runs out at 20:40?" */
final class DryRunPanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int STEP_MINUTES = 10;

    private final transient RuleTexts texts;
    private final transient DryRun dryRun;
    private final transient Shop shop;
    private final transient Clock clock;
    private final ProductPicker product;
    private final TimePicker time;
    private final Grid<DryRun.Preview> previews = new Grid<>();

    DryRunPanel(
            RuleTexts texts,
            DryRun dryRun,
            Shop shop,
            Clock clock,
            BiFunction<Pageable, String, List<ProductRow>> search) {
        this.texts = texts;
        this.dryRun = dryRun;
        this.shop = shop;
        this.clock = clock;
        product = new ProductPicker(texts.text("dry.product"), shop.currency(), search);
        product.setTestId("dry-product");
        product.setWidth("min(360px, 100%)");
        product.addValueChangeListener(change -> show());
        time = new TimePicker(texts.text("dry.time"));
        time.setStep(Duration.ofMinutes(STEP_MINUTES));
        time.setValue(now().toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        time.addValueChangeListener(change -> show());
        var asked = new Div(product, time);
        asked.addClassName("filter-bar");
        previews.setAllRowsVisible(true);
        previews.setSelectionMode(Grid.SelectionMode.NONE);
        previews.setEmptyStateComponent(new Paragraph(texts.text("dry.empty")));
        previews.addColumn(row -> row.draft().name())
                .setHeader(texts.text("bundle"))
                .setFlexGrow(2);
        previews.addComponentColumn(this::decisions)
                .setHeader(texts.text("dry.then"))
                .setFlexGrow(4);
        previews.addColumn(row -> texts.money(row.before()))
                .setHeader(texts.text("dry.before"))
                .setTextAlign(ColumnTextAlign.END);
        previews.addColumn(row -> texts.money(row.after()))
                .setHeader(texts.text("dry.after"))
                .setTextAlign(ColumnTextAlign.END);
        previews.addColumn(this::effect).setHeader(texts.text("dry.effect"));
        previews.setVisible(false);
        add(asked, previews);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(shop.zone());
    }

    private void show() {
        var chosen = product.getValue();
        previews.setVisible(chosen != null);
        if (chosen != null) {
            previews.setItems(dryRun.ifRunsOut(chosen.id(), until(time.getValue())));
        }
    }

    /** Today at that time, or tomorrow where it has passed. */
    private Duration until(@Nullable LocalTime at) {
        if (at == null) {
            return Duration.ZERO;
        }
        var now = now();
        var then = now.with(at);
        var ahead = Duration.between(now, then);
        return ahead.isNegative() && ahead.toMinutes() < -1
                ? Duration.between(now, then.plusDays(1))
                : ahead.isNegative() ? Duration.ZERO : ahead;
    }

    private Component decisions(DryRun.Preview preview) {
        var cell = new Div();
        if (preview.decisions().isEmpty()) {
            cell.add(new Span(texts.text("dry.nothing")));
        }
        preview.decisions().forEach(decision -> cell.add(new Div(texts.done(decision))));
        return cell;
    }

    private String effect(DryRun.Preview preview) {
        return texts.text(preview.decisions().isEmpty() ? "dry.sold-out" : "effect." + preview.effect());
    }
}
