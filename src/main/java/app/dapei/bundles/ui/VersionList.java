package app.dapei.bundles.ui;

import app.dapei.bundles.BundleVersions.BundleVersion;
import app.dapei.bundles.core.DraftChange;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The versions of a bundle, the latest first: since when, by whom, at what price, and what was changed. */
final class VersionList extends OrderedList {

    private final transient BundleTexts texts;
    private final transient ChangeTexts changes;
    private final transient @Nullable IntConsumer restore;

    /** @param restore goes back to a version; null = who looks may not */
    VersionList(BundleTexts texts, ChangeTexts changes, List<BundleVersion> versions, @Nullable IntConsumer restore) {
        this.texts = texts;
        this.changes = changes;
        this.restore = restore;
        addClassName("version-list");
        for (int i = 0; i < versions.size(); i++) {
            add(item(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null, i == 0));
        }
    }

    private ListItem item(BundleVersion version, @Nullable BundleVersion former, boolean latest) {
        var title = new Span(
                texts.text("version", version.version(), texts.money(version.price()), texts.money(version.sum())));
        var line = new Div(title);
        line.addClassName("tags");
        if (version.live()) {
            var live = new Span(texts.text("version.live"));
            live.addClassNames("tag", "positive");
            line.add(live);
        }
        var at = new Span(texts.formats().time(version.at(), texts.shop().zone()) + " · " + version.actor());
        at.addClassName("meta");
        var item = new ListItem(line, at, difference(version, former));
        if (!latest && restore != null) {
            var back = new Button(texts.text("version.restore"), click -> restore.accept(version.version()));
            back.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            back.setTestId("restore-version-" + version.version());
            item.add(back);
        }
        return item;
    }

    private UnorderedList difference(BundleVersion version, @Nullable BundleVersion former) {
        var list = new UnorderedList();
        list.addClassName("version-changes");
        if (former == null) {
            list.add(new ListItem(texts.text("version.first")));
        } else {
            DraftChange.between(former.draft(), version.draft())
                    .forEach(change -> list.add(new ListItem(changes.text(change))));
        }
        return list;
    }
}
