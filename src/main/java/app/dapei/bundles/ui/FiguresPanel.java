package app.dapei.bundles.ui;

import app.dapei.bundles.BundleAssessment;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;

/** What a bundle costs, saves, leaves and how often it can be delivered. */
final class FiguresPanel extends Div {

    private final transient BundleTexts texts;
    private final boolean withMargin;

    FiguresPanel(BundleTexts texts, boolean withMargin) {
        this.texts = texts;
        this.withMargin = withMargin;
        addClassName("bundle-figures");
        setTestId("bundle-figures");
    }

    void show(BundleAssessment worth) {
        removeAll();
        worth.quote()
                .ifPresentOrElse(quote -> show(worth, quote), () -> add(new Paragraph(texts.text("figures.none"))));
    }

    private void show(BundleAssessment worth, BundleQuote quote) {
        add(figure("price", texts.money(quote.price()), texts.text("figures.of", texts.money(quote.sum()))));
        add(figure("saving", texts.money(quote.saving()), texts.savedShare(quote)));
        if (withMargin) {
            var margin = quote.margin();
            var figure = figure("margin", texts.money(margin), marginBase(quote));
            if (margin != null && margin < 0) {
                figure.addClassName("critical");
            }
            add(figure);
        }
        add(available(worth, quote));
    }

    private String marginBase(BundleQuote quote) {
        return quote.margin() == null ? texts.text("figures.cost-unknown") : texts.marginShare(quote);
    }

    private Div available(BundleAssessment worth, BundleQuote quote) {
        var limiting = quote.limiting().stream()
                .map(line -> worth.products().get(line.productId()))
                .map(product -> product == null ? "" : product.name(texts.locale()))
                .collect(Collectors.joining("、"));
        var base = limiting.isEmpty() ? "" : texts.text("figures.limited-by", limiting);
        var figure = figure("available", texts.available(quote.available()), base);
        var available = quote.available();
        if (available != null && available == 0) {
            figure.addClassName("critical");
        }
        return figure;
    }

    private Div figure(String key, String value, String base) {
        var name = new Span(texts.text(key));
        name.addClassName("tile-name");
        var number = new Span(value);
        number.addClassName("figure-value");
        number.setTestId("figure-" + key);
        var remark = new Span(base.isEmpty() ? Formats.NOTHING : base);
        remark.addClassName("tile-base");
        if (base.isEmpty()) {
            remark.getElement().setAttribute("aria-hidden", "true");
            remark.setText("\u00a0");
        }
        var figure = new Div(name, number, remark);
        figure.addClassName("figure");
        return figure;
    }
}
