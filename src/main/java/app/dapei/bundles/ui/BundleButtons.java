package app.dapei.bundles.ui;

import app.dapei.bundles.BundleRow;
import app.dapei.bundles.BundleState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done with a bundle in its state: the usual as buttons, the rest in a menu. */
final class BundleButtons extends Div {

    private final transient BundleTexts texts;
    private final transient BundleActions actions;
    private final transient BundleRow row;
    private final transient Consumer<UUID> edit;

    BundleButtons(BundleTexts texts, BundleActions actions, BundleRow row, Consumer<UUID> edit) {
        this.texts = texts;
        this.actions = actions;
        this.row = row;
        this.edit = edit;
        addClassName("bundle-buttons");
        switch (row.state()) {
            case DRAFT, READY, PAUSED -> {
                add(button("publish", ButtonVariant.AURA_PRIMARY, () -> actions.publish(row)));
                add(button("edit", null, () -> edit.accept(row.id())));
            }
            case LIVE -> {
                add(button("edit", ButtonVariant.AURA_PRIMARY, () -> edit.accept(row.id())));
                add(button("unpublish", null, () -> actions.unpublish(row)));
            }
            case ARCHIVED -> add(button("restore", ButtonVariant.AURA_PRIMARY, () -> actions.restore(row)));
        }
        add(menu());
    }

    private MenuBar menu() {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        var more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        more.setAriaLabel(texts.text("more"));
        more.setTestId("more");
        var items = more.getSubMenu();
        if (row.state() == BundleState.DRAFT) {
            items.addItem(texts.text("finish"), click -> actions.finish(row, true));
        } else if (row.state() == BundleState.READY) {
            items.addItem(texts.text("reopen"), click -> actions.finish(row, false));
        }
        items.addItem(texts.text("duplicate"), click -> actions.duplicate(row, edit));
        if (row.state() == BundleState.LIVE) {
            items.addItem(texts.text("up"), click -> actions.move(row, true));
            items.addItem(texts.text("down"), click -> actions.move(row, false));
        }
        if (row.state() != BundleState.ARCHIVED) {
            items.addItem(texts.text("archive"), click -> actions.archive(row));
        }
        return menu;
    }

    private Button button(String key, @Nullable ButtonVariant variant, Runnable act) {
        var button = new Button(texts.text(key), click -> act.run());
        if (variant != null) {
            button.addThemeVariants(variant);
        }
        button.setTestId(key);
        return button;
    }
}
