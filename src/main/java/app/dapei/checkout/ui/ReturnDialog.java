package app.dapei.checkout.ui;

import app.dapei.catalog.Catalog;
import app.dapei.checkout.Returns;
import app.dapei.orders.ReturnBook.ReturnableLine;
import app.dapei.orders.core.Refund;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;

/** An order line by line: what is back already, and what the buyer would get for more. */
final class ReturnDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient OrderTexts texts;
    private final transient Returns returns;
    private final transient Returns.Returnable order;
    private final transient Runnable done;
    private final Map<String, IntegerField> units = new LinkedHashMap<>();
    private final Paragraph answer = new Paragraph();
    private final Checkbox restock;
    private final TextField reason;
    private final Button confirm;

    ReturnDialog(
            OrderTexts texts,
            Catalog catalog,
            Returns returns,
            Returns.Returnable order,
            boolean mayEdit,
            Runnable done) {
        this.texts = texts;
        this.returns = returns;
        this.order = order;
        this.done = done;
        setHeaderTitle(texts.text("return.title", order.number()));
        setWidth("min(620px, 96vw)");
        add(new Paragraph(
                texts.text("policy." + order.policy()) + " · " + texts.text("policy." + order.policy() + ".help")));
        order.lines().forEach(line -> add(row(catalog, line)));
        restock = new Checkbox(texts.text("return.restock"), true);
        reason = new TextField(texts.text("return.reason"));
        reason.setMaxLength(200);
        reason.setWidthFull();
        answer.addClassName("return-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        confirm = new Button(texts.text("return.confirm"), click -> takeBack());
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.setTestId("take-back");
        confirm.setVisible(mayEdit);
        add(restock, reason, answer);
        getFooter().add(new Button(texts.text("close"), click -> close()), confirm);
        preview();
    }

    private Div row(Catalog catalog, ReturnableLine line) {
        var paid = line.line();
        var name = new Span(catalog.find(line.productId())
                .map(product -> product.name(texts.locale()))
                .orElse("?"));
        var facts = new Span(texts.text(
                "return.line",
                paid.quantity(),
                texts.money(paid.paid()),
                paid.returned(),
                texts.money(paid.refunded())));
        facts.addClassName("meta");
        var field = new IntegerField();
        field.setAriaLabel(texts.text("return.units", name.getText()));
        field.setMin(0);
        field.setMax(paid.kept());
        field.setStepButtonsVisible(true);
        field.setValue(0);
        field.setWidth("130px");
        field.setEnabled(paid.kept() > 0);
        field.setTestId("return-" + paid.key());
        field.addValueChangeListener(change -> preview());
        units.put(paid.key(), field);
        var words = new Div(new Div(name), facts);
        var row = new Div(words, field);
        row.addClassName("return-row");
        return row;
    }

    private Map<String, Integer> chosen() {
        var chosen = new LinkedHashMap<String, Integer>();
        units.forEach((key, field) -> {
            Integer value = field.getValue();
            if (value != null && value > 0) {
                chosen.put(key, value);
            }
        });
        return chosen;
    }

    private void preview() {
        var chosen = chosen();
        var refund = chosen.isEmpty() ? null : returns.preview(order.number(), chosen);
        confirm.setEnabled(refund instanceof Refund.Granted);
        answer.setText(refund == null ? texts.text("return.choose") : words(refund));
    }

    private String words(Refund refund) {
        return switch (refund) {
            case Refund.Granted granted -> texts.text("return.refund", texts.money(granted.amount()));
            case Refund.WholeOnly whole -> texts.text("return.whole-only");
            case Refund.NotWithBuyer not -> texts.text("return.too-many", not.kept());
        };
    }

    private void takeBack() {
        var refund = returns.takeBack(order.number(), chosen(), restock.getValue(), reason.getValue());
        if (refund instanceof Refund.Granted) {
            close();
            Notifications.done(words(refund));
            done.run();
        } else {
            answer.setText(words(refund));
        }
    }
}
