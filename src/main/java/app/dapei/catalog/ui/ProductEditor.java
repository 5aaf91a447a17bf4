package app.dapei.catalog.ui;

import app.dapei.catalog.ProductChangedMeanwhileException;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.SkuTakenException;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** A product's form with its head and its buttons; keeps what was typed when saving is refused. */
final class ProductEditor extends Composite<Article> {

    private final ProductForm form;
    private final Consumer<ProductDraft> save;
    private final Div conflict;
    private boolean saved;

    /**
     * @param save stores the draft; may throw {@link SkuTakenException} or {@link ProductChangedMeanwhileException}
     * @param cancel leaves
     * @param reload shows what is stored instead of what was typed
     */
    ProductEditor(String title, ProductForm form, Consumer<ProductDraft> save, Runnable cancel, Runnable reload) {
        this.form = form;
        this.save = save;
        var again = new Button(getTranslation("catalog.conflict.reload"), click -> reload.run());
        again.setTestId("reload-product");
        conflict = new Div(new Paragraph(getTranslation("catalog.conflict")), again);
        conflict.addClassNames("message", "caution");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        var store = new Button(getTranslation("shell.save"), click -> save());
        store.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        store.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        store.setTooltipText("Ctrl + S");
        store.setTestId("save-product");
        var leave = new Button(getTranslation("shell.cancel"), click -> cancel.run());
        leave.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        var foot = new Div(store, leave);
        foot.addClassName("detail-foot");
        var head = new Div(new H2(title));
        head.addClassName("detail-bar");
        getContent().addClassName("detail");
        getContent().add(head, conflict, form, foot);
    }

    /** Shows a product's values; what was typed is gone. */
    void show(ProductDraft draft) {
        conflict.setVisible(false);
        form.show(draft);
    }

    boolean hasChanges() {
        return !saved && form.hasChanges();
    }

    private void save() {
        form.draft().ifPresent(draft -> {
            try {
                saved = true;
                save.accept(draft);
            } catch (SkuTakenException taken) {
                saved = false;
                form.refuseSku();
            } catch (ProductChangedMeanwhileException meanwhile) {
                saved = false;
                conflict.setVisible(true);
            }
        });
    }
}
