package app.dapei.scripts.ui;

import app.dapei.scripts.ScriptConversions.Sold;
import app.dapei.scripts.ScriptVersion;
import app.dapei.shared.Rate;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The versions of a script, the latest first: what changed, and what each one sold on the air. */
final class ScriptVersionList extends OrderedList {

    private final transient ScriptTexts texts;
    private final transient Map<Integer, Sold> sold;
    private final transient @Nullable IntConsumer restore;

    /** @param restore goes back to a version; null = who looks may not */
    ScriptVersionList(
            ScriptTexts texts, List<ScriptVersion> versions, Map<Integer, Sold> sold, @Nullable IntConsumer restore) {
        this.texts = texts;
        this.sold = sold;
        this.restore = restore;
        addClassName("version-list");
        for (int i = 0; i < versions.size(); i++) {
            add(item(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null, i == 0));
        }
    }

    private ListItem item(ScriptVersion version, @Nullable ScriptVersion former, boolean latest) {
        var at = new Span(texts.formats().time(version.at(), texts.shop().zone()) + " · " + version.actor());
        at.addClassName("meta");
        var item = new ListItem(
                new Span(
                        texts.text("version", version.version(), version.draft().title())),
                at,
                new Span(air(sold.get(version.version()))));
        if (former != null) {
            item.add(difference(version, former));
        }
        if (!latest && restore != null) {
            var back = new Button(texts.text("version.restore"), click -> restore.accept(version.version()));
            back.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            back.setTestId("restore-version-" + version.version());
            item.add(back);
        }
        return item;
    }

    private String air(@Nullable Sold one) {
        if (one == null) {
            return texts.text("version.never");
        }
        long minutes = Math.ceilDiv(one.onAir().toSeconds(), 60L);
        return one.viewers() == 0
                ? texts.text("version.air", minutes)
                : texts.text(
                        "version.sold",
                        minutes,
                        texts.formats().count(one.buyers()),
                        texts.formats().count(one.viewers()),
                        texts.formats().percent(new Rate(one.buyers(), one.viewers())));
    }

    private UnorderedList difference(ScriptVersion version, ScriptVersion former) {
        var list = new UnorderedList();
        list.addClassName("version-changes");
        var now = version.draft();
        var before = former.draft();
        if (now.kind() != before.kind()) {
            list.add(new ListItem(texts.kind(before.kind()) + " → " + texts.kind(now.kind())));
        }
        now.kind().parts().stream()
                .filter(part -> !Objects.equals(now.text(part), before.text(part)))
                .forEach(part -> list.add(new ListItem(
                        texts.text("version.change", texts.part(part), before.text(part), now.text(part)))));
        return list;
    }
}
