package app.dapei.catalog.ui;

import app.dapei.catalog.ProductState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** What may be done with the selected products; there only while some are selected. */
final class BulkBar extends Composite<Div> {

    /** How many products may be selected at once: as many as the catalogue hands over in one page. */
    static final int SELECTION_LIMIT = 500;

    private final Span count = new Span();
    private final Button all = new Button();

    BulkBar(Consumer<ProductState> move, Runnable selectAll, Runnable clear) {
        getContent().addClassName("bulk-bar");
        getContent().add(count);
        for (var state : ProductState.values()) {
            var button = new Button(getTranslation("catalog.move." + state), click -> move.accept(state));
            button.setTestId("bulk-" + state);
            getContent().add(button);
        }
        var none = new Button(getTranslation("catalog.selection.clear"), click -> clear.run());
        none.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        all.addClickListener(click -> selectAll.run());
        all.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        all.setTestId("bulk-all");
        getContent().add(all, none);
        count.getElement().setAttribute("role", "status");
        show(0, 0);
    }

    /** Tells how many of the products that the filter lets through are selected. */
    void show(int selected, long total) {
        setVisible(selected > 0);
        all.setVisible(selected < total && total <= SELECTION_LIMIT);
        all.setText(getTranslation("catalog.selection.all", total));
        count.setText(getTranslation("catalog.selected", selected));
    }
}
