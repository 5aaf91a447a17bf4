package app.dapei.bundles.ui;

import app.dapei.bundles.BundleBatch;
import app.dapei.bundles.BundleRow;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Publishes or pauses the selected bundles; there only while some are selected. */
final class BulkBar extends Div {

    private final transient BundleBatch batch;
    private final transient BundleTexts texts;
    private final transient Runnable refresh;
    private final Grid<BundleRow> grid;
    private final Span count = new Span();

    BulkBar(Grid<BundleRow> grid, BundleBatch batch, BundleTexts texts, Runnable refresh) {
        this.grid = grid;
        this.batch = batch;
        this.texts = texts;
        this.refresh = refresh;
        addClassName("bulk-bar");
        count.getElement().setAttribute("role", "status");
        add(count, button("publish", batch::publish, batch::pause), button("unpublish", batch::pause, batch::publish));
        var none = new Button(texts.text("selection.clear"), click -> grid.deselectAll());
        none.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(none);
        grid.addSelectionListener(change -> show(change.getAllSelectedItems().size()));
        show(0);
    }

    private Button button(
            String key,
            Function<Collection<UUID>, BundleBatch.Outcome> act,
            Function<Collection<UUID>, BundleBatch.Outcome> back) {
        var button = new Button(texts.text(key), click -> move(key, grid.getSelectedItems(), act, back));
        button.setTestId("bulk-" + key);
        return button;
    }

    private void move(
            String key,
            Set<BundleRow> selected,
            Function<Collection<UUID>, BundleBatch.Outcome> act,
            Function<Collection<UUID>, BundleBatch.Outcome> back) {
        var outcome = act.apply(selected.stream().map(BundleRow::id).toList());
        tell(outcome);
        if (!outcome.moved().isEmpty()) {
            var ids = outcome.moved().stream().map(BundleRow::id).toList();
            Notifications.undoable(
                    texts.text("bulk." + key, ids.size()), texts.text("undo"), () -> tell(back.apply(ids)));
        }
    }

    private void tell(BundleBatch.Outcome outcome) {
        refresh.run();
        grid.deselectAll();
        if (!outcome.left().isEmpty()) {
            Notifications.failure(texts.text("bulk.left", outcome.left().size(), left(outcome.left())));
        }
    }

    private String left(List<BundleBatch.Left> left) {
        return left.stream()
                .map(one -> one.bundle().name(texts.locale()) + " – "
                        + (one.problems() == 0
                                ? texts.text("state." + one.bundle().state())
                                : texts.text("bulk.problems", one.problems())))
                .collect(Collectors.joining(texts.text("bulk.between")));
    }

    private void show(int selected) {
        setVisible(selected > 0);
        count.setText(texts.text("selected", selected));
    }
}
