package app.dapei.rules.ui;

import app.dapei.bundles.ui.parts.BundlesNavigation;
import app.dapei.rules.Firing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.LongConsumer;

/** What rules did, the latest first. */
final class FiringGrid extends Grid<Firing> {

    private static final long serialVersionUID = 1;

    private final transient RuleTexts texts;

    FiringGrid(RuleTexts texts, boolean mayUndo, LongConsumer undo) {
        this.texts = texts;
        setHeight("380px");
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateComponent(new Paragraph(texts.text("log.empty")));
        addColumn(row -> texts.time(row.firedAt()))
                .setHeader(texts.text("when"))
                .setFlexGrow(0)
                .setWidth("150px");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        addComponentColumn(this::bundle)
                .setHeader(texts.text("bundle"))
                .setFlexGrow(2)
                .setWidth("170px");
        addComponentColumn(this::act)
                .setHeader(texts.text("did"))
                .setFlexGrow(4)
                .setWidth("300px");
        addComponentColumn(this::state)
                .setHeader(texts.text("state"))
                .setFlexGrow(0)
                .setWidth("150px");
        if (mayUndo) {
            addComponentColumn(row -> undo(row, undo)).setFlexGrow(0).setWidth("120px");
        }
    }

    private Component bundle(Firing firing) {
        var link = new Anchor(BundlesNavigation.pathOf(firing.bundleId()), texts.bundle(firing.bundleId()));
        link.setRouterIgnore(false);
        return link;
    }

    private Component act(Firing firing) {
        var done = new Span(texts.done(firing.decision()));
        var why = new Span(texts.condition(firing.decision().rule().condition()) + " · " + texts.seen(firing));
        why.addClassName("meta");
        var cell = new Div(done, new Div(why));
        cell.setTitle(done.getText() + " · " + why.getText());
        return cell;
    }

    private Component state(Firing firing) {
        var tag = new Span(texts.state(firing));
        tag.addClassName("tag");
        if (firing.state() == Firing.State.IN_FORCE) {
            tag.addClassName("caution");
        }
        return tag;
    }

    private Component undo(Firing firing, LongConsumer undo) {
        var button = new Button(texts.text("undo"), click -> undo.accept(firing.id()));
        button.setVisible(firing.state() == Firing.State.IN_FORCE);
        button.setTestId("undo-firing");
        return button;
    }
}
