package app.dapei.insights.ui;

import app.dapei.insights.BundleHealth;
import app.dapei.insights.core.BundleAdvice;
import app.dapei.insights.core.LeavingWatch;
import app.dapei.insights.core.ReturnImpact;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Each bundle with its attach, its returns, whether it drives viewers away, and what to do. */
final class BundleTable {

    private static final long LEAST = 30;

    private final KpiTexts texts;

    BundleTable(KpiTexts texts) {
        this.texts = texts;
    }

    FigureGrid<BundleHealth> of(List<BundleHealth> bundles) {
        return new FigureGrid<>("bundles", texts.text("bundles"), texts.text("bundles.remark"), bundles)
                .shown(texts.text("bundles.name"), BundleTable::link, BundleHealth::name)
                .shown(
                        texts.text("bundles.advice"),
                        one -> tag(one.advice()),
                        one -> texts.text("advice." + KpiTexts.lower(one.advice())))
                .number(
                        texts.text("kpi.take-rate"),
                        one -> texts.rate(one.taken(), LEAST),
                        one -> KpiTexts.plain(one.taken()))
                .number(
                        texts.text("kpi.attach-orders"),
                        one -> texts.rate(one.attachOrders(), LEAST),
                        one -> KpiTexts.plain(one.attachOrders()))
                .number(
                        texts.text("kpi.attach-buyers"),
                        one -> texts.rate(one.attachBuyers(), LEAST),
                        one -> KpiTexts.plain(one.attachBuyers()))
                .number(
                        texts.text("bundles.returns"),
                        one -> returns(one.returns()),
                        one -> one.returns() instanceof ReturnImpact.Known known ? known.difference() : "")
                .number(
                        texts.text("bundles.leaving"),
                        one -> leaving(one.leaving()),
                        one -> one.leaving() instanceof LeavingWatch.Known known ? known.ratio() : "");
    }

    private static Component link(BundleHealth bundle) {
        return new Anchor("life/" + bundle.id(), bundle.name());
    }

    Component tag(BundleAdvice advice) {
        var tag = new Span(texts.text("advice." + KpiTexts.lower(advice)));
        tag.addClassNames("tag", colour(advice));
        return tag;
    }

    private static String colour(BundleAdvice advice) {
        return switch (advice) {
            case STOP -> "critical";
            case RETURNS_ARE_THE_PRICE, SHOW_LATER, CHANGE -> "caution";
            case KEEP -> "positive";
            case WAIT -> "info";
        };
    }

    /** The difference in hundredths with its interval. */
    String returns(ReturnImpact.Result result) {
        return switch (result) {
            case ReturnImpact.TooLittle thin -> Formats.NOTHING;
            case ReturnImpact.Known known ->
                signed(known.difference()) + " (" + signed(known.low()) + " … " + signed(known.high()) + ")";
        };
    }

    String leaving(LeavingWatch.Result result) {
        return switch (result) {
            case LeavingWatch.TooLittle thin -> Formats.NOTHING;
            case LeavingWatch.Known known ->
                texts.formats().decimal(known.ratio(), 2) + " × ("
                        + texts.formats().decimal(known.low(), 2) + " … "
                        + texts.formats().decimal(known.high(), 2) + ")";
        };
    }

    private String signed(double share) {
        return (share > 0 ? "+" : "") + texts.formats().decimal(share * 100, 1);
    }
}
