package app.dapei.live.ui;

import app.dapei.bundles.Adjustment.Effect;
import app.dapei.live.RundownItem;
import app.dapei.live.core.LiveItem;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.ProductPicture;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be shown, in order; number keys and clicks put on air. */
final class RundownPanel extends Composite<Section> {

    private final transient Acts acts;
    private final Div list = new Div();
    private transient @Nullable RundownItem dragged;
    private transient @Nullable Shown shown;

    /** What the panel has done by others. */
    interface Acts {

        void add(LiveItem item);

        void pin(LiveItem item);

        void moveUp(RundownItem item);

        void move(RundownItem item, RundownItem before);

        void remove(RundownItem item);

        List<Showable> search(String text);
    }

    RundownPanel(Acts acts) {
        this.acts = acts;
        list.addClassName("rundown");
        getContent().addClassNames("panel", "console-column");
        getContent().add(new H2(getTranslation("live.console.rundown")), picker(), list);
    }

    /** What the rows were made of. */
    private record Shown(
            List<RundownItem> items,
            List<Showable> named,
            @Nullable LiveItem onAir) {}

    private Component picker() {
        var picker = new ComboBox<Showable>();
        picker.setPlaceholder(getTranslation("live.console.add"));
        picker.setAriaLabel(getTranslation("live.console.add"));
        picker.setItemLabelGenerator(Showable::name);
        picker.setItems(query -> acts.search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        picker.setWidthFull();
        picker.setTestId("add-item");
        picker.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                acts.add(change.getValue().item());
                picker.clear();
            }
        });
        return picker;
    }

    /** Shows the run-down; rows stay as they are, and can be clicked on, while nothing of them changes. */
    void show(List<RundownItem> items, Map<LiveItem, Showable> known, @Nullable LiveItem onAir) {
        var named = items.stream()
                .map(RundownItem::item)
                .filter(known::containsKey)
                .map(known::get)
                .toList();
        var now = new Shown(List.copyOf(items), named, onAir);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        list.removeAll();
        for (int i = 0; i < items.size(); i++) {
            var showable = known.get(items.get(i).item());
            if (showable != null) {
                list.add(row(i, items.get(i), showable, showable.item().equals(onAir)));
            }
        }
        if (items.isEmpty()) {
            list.add(new Paragraph(getTranslation("live.console.rundown.empty")));
        }
    }

    private Component row(int index, RundownItem item, Showable showable, boolean onAir) {
        var pin = new Button(index < 9 ? String.valueOf(index + 1) : "·", click -> acts.pin(item.item()));
        pin.addThemeVariants(onAir ? ButtonVariant.AURA_PRIMARY : ButtonVariant.AURA_TERTIARY);
        pin.addClassName("hot-key");
        pin.setAriaLabel(getTranslation("live.console.pin") + " " + showable.name());
        pin.setEnabled(!showable.isSoldOut());
        pin.setTestId("pin-" + (index + 1));
        var name = new Span(showable.name());
        name.addClassName("rundown-name");
        name.setTitle(showable.name());
        var facts = new Span(onAir ? getTranslation("live.console.on-air") + " · " + facts(showable) : facts(showable));
        facts.addClassName("meta");
        var words = new Div(name, facts);
        words.addClassName("rundown-words");
        if (!showable.isSoldOut()) {
            words.addClickListener(click -> acts.pin(item.item()));
        }
        var up = icon(VaadinIcon.ARROW_UP, "live.console.up");
        up.setEnabled(index > 0);
        up.addClickListener(click -> acts.moveUp(item));
        var remove = icon(VaadinIcon.CLOSE_SMALL, "live.console.remove");
        remove.addClickListener(click -> acts.remove(item));
        var tools = new Div(up, remove);
        tools.addClassName("rundown-tools");
        var picture = new ProductPicture(showable.picture(), showable.name(), ProductPicture.Size.SMALL);
        var row = new Div(pin, picture, words, tools);
        row.addClassName("rundown-row");
        row.getClassNames().set("on-air", onAir);
        drag(row, item);
        return row;
    }

    /** Dragged onto another row, an item takes its place. */
    private void drag(Div row, RundownItem item) {
        var element = row.getElement();
        element.setAttribute("draggable", "true");
        element.executeJs("this.addEventListener('dragover', e => e.preventDefault())");
        element.addEventListener("dragstart", start -> dragged = item);
        element.addEventListener("drop", drop -> {
                    var moved = dragged;
                    dragged = null;
                    if (moved != null && !moved.equals(item)) {
                        acts.move(moved, item);
                    }
                })
                .preventDefault();
    }

    private String facts(Showable showable) {
        if (showable.effect() != Effect.OFFERED) {
            return getTranslation("live.console.effect." + showable.effect());
        }
        var price = showable.price();
        if (price == null) {
            return getTranslation("live.console.gone");
        }
        var money = new Formats(getLocale()).money(price);
        var left = showable.left();
        return left == null ? money : money + " · " + getTranslation("live.console.left", left);
    }

    private Button icon(VaadinIcon picture, String key) {
        var button = new Button(picture.create());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(getTranslation(key));
        return button;
    }
}
