package app.dapei.bundles.ui;

import app.dapei.bundles.BundleVersions.BundleVersion;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What viewers were offered, the latest first: since when, by whom, at what price. */
final class VersionList extends OrderedList {

    VersionList(BundleTexts texts, List<BundleVersion> versions) {
        addClassName("version-list");
        for (var version : versions) {
            var at = new Span(texts.formats().time(version.at(), texts.shop().zone()) + " · " + version.actor());
            at.addClassName("meta");
            add(new ListItem(
                    new Span(texts.text(
                            "version", version.version(), texts.money(version.price()), texts.money(version.sum()))),
                    at));
        }
    }
}
