package app.dapei.bundles.ui;

import app.dapei.bundles.BundleRow;
import app.dapei.bundles.BundleState;
import app.dapei.bundles.ui.parts.ViewerPages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.springframework.beans.factory.ObjectProvider;

/** A bundle's name, state, scenario and rule, and the ways to where viewers see it. */
final class BundleHeading extends Div {

    BundleHeading(BundleRow row, BundleTexts texts, ObjectProvider<ViewerPages> pages) {
        var line = new Div(texts.state(row.state()));
        line.addClassName("tags");
        if (!row.draft().scenario().isEmpty()) {
            var scenario = new Span(texts.scenario(row.draft().scenario()));
            scenario.addClassName("tag");
            line.add(scenario);
        }
        var rule = new Span(texts.rule(row.draft().price()));
        rule.addClassName("meta");
        line.add(rule);
        var links = new Div();
        links.addClassName("viewer-links");
        if (row.state() == BundleState.LIVE) {
            pages.stream().flatMap(one -> one.open(texts.locale()).stream()).forEach(page -> {
                var link = new Anchor(page.path(), texts.text("viewer-page", page.name()), AnchorTarget.BLANK);
                link.setRouterIgnore(true);
                links.add(link);
            });
        }
        add(new H2(row.name(texts.locale())), line, links);
    }
}
