package app.dapei.rules.ui;

import app.dapei.access.Role;
import app.dapei.bundles.ui.parts.BundlesNavigation;
import app.dapei.rules.StockRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The rules in the order in which they are tried. */
final class RuleGrid extends Grid<StockRule> {

    private static final long serialVersionUID = 1;

    private final transient RuleTexts texts;
    private final Role role;
    private final transient RuleActs acts;

    RuleGrid(RuleTexts texts, Role role, RuleActs acts) {
        this.texts = texts;
        this.role = role;
        this.acts = acts;
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateComponent(new Paragraph(texts.text("empty")));
        addComponentColumn(this::scope)
                .setHeader(texts.text("scope"))
                .setFlexGrow(2)
                .setWidth("180px");
        addColumn(row -> texts.rule(row.rule()))
                .setHeader(texts.text("rule"))
                .setTooltipGenerator(row -> texts.rule(row.rule()))
                .setFlexGrow(5)
                .setWidth("320px");
        addComponentColumn(this::enabled)
                .setHeader(texts.text("enabled"))
                .setFlexGrow(0)
                .setWidth("90px");
        if (role.mayEdit()) {
            addComponentColumn(this::buttons).setFlexGrow(0).setWidth("190px");
        }
    }

    private boolean mayEdit(StockRule rule) {
        return rule.isShopWide() ? role == Role.ADMIN : role.mayEdit();
    }

    private Component scope(StockRule rule) {
        var bundle = rule.bundleId();
        if (bundle == null) {
            var tag = new Span(texts.text("scope.shop"));
            tag.addClassName("tag");
            return tag;
        }
        var link = new Anchor(BundlesNavigation.pathOf(bundle), texts.bundle(bundle));
        link.setRouterIgnore(false);
        return link;
    }

    private Component enabled(StockRule rule) {
        var box = new Checkbox(rule.enabled());
        box.setAriaLabel(texts.text("enabled"));
        box.setReadOnly(!mayEdit(rule));
        box.addValueChangeListener(change -> acts.enable(rule, change.getValue()));
        return box;
    }

    private Component buttons(StockRule rule) {
        if (!mayEdit(rule)) {
            var words = new Span(texts.text("admin-only"));
            words.addClassName("meta");
            return words;
        }
        return new Div(
                button(VaadinIcon.ARROW_UP, "up", () -> acts.move(rule, true)),
                button(VaadinIcon.ARROW_DOWN, "down", () -> acts.move(rule, false)),
                button(VaadinIcon.EDIT, "edit", () -> acts.edit(rule)),
                button(VaadinIcon.TRASH, "remove", () -> acts.remove(this, rule)));
    }

    private Button button(VaadinIcon icon, String key, Runnable act) {
        var button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(texts.text(key));
        button.setTooltipText(texts.text(key));
        return button;
    }
}
