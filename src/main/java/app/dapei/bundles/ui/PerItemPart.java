package app.dapei.bundles.ui;

import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.ShelfProduct;
import app.dapei.shared.Money;
import app.dapei.shared.ui.AmountField;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A price of its own for each product while it is in the bundle; an empty field leaves the product's price. */
final class PerItemPart implements RulePart {

    private final Div content = new Div();
    private final Div rows = new Div();
    private final Span problem = new Span();
    private final Map<Long, AmountField> fields = new LinkedHashMap<>();
    private final Map<Long, Long> prices = new TreeMap<>();
    private final Currency currency;
    private final Locale locale;
    private final Runnable changed;

    PerItemPart(Currency currency, Locale locale, Runnable changed) {
        this.locale = locale;
        this.currency = currency;
        this.changed = changed;
        rows.addClassName("form-row");
        problem.addClassName("field-problem");
        problem.setVisible(false);
        content.add(rows, problem);
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(PriceRule rule) {
        if (rule instanceof PriceRule.PerItemPrice perItem) {
            prices.clear();
            prices.putAll(perItem.prices());
            fields.forEach((id, field) -> field.setAmount(prices.get(id)));
        }
    }

    @Override
    public void offer(Collection<ShelfProduct> products) {
        var ids = products.stream().map(ShelfProduct::id).toList();
        if (ids.equals(List.copyOf(fields.keySet()))) {
            return;
        }
        fields.clear();
        rows.removeAll();
        for (var product : products) {
            var field = new AmountField(product.name(locale), currency);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setManualValidation(true);
            var alone = new Money(product.price(), currency);
            field.setPlaceholder(alone.major().toPlainString());
            field.setHelperText(new Formats(locale).money(alone));
            field.setAmount(prices.get(product.id()));
            field.setTestId("item-price-" + product.sku());
            field.addValueChangeListener(change -> take(product.id(), field));
            fields.put(product.id(), field);
            rows.add(field);
        }
    }

    private void take(long productId, AmountField field) {
        var read = field.amount();
        field.setErrorMessage(content.getTranslation("bundles.price.bad", field.getValue()));
        field.setInvalid(!field.isEmpty() && read.isEmpty());
        if (read.isPresent()) {
            prices.put(productId, read.getAsLong());
        } else {
            prices.remove(productId);
        }
        changed.run();
    }

    @Override
    public Optional<PriceRule> rule() {
        if (fields.values().stream().anyMatch(AmountField::isInvalid)) {
            return Optional.empty();
        }
        var kept = new TreeMap<>(prices);
        if (!fields.isEmpty()) {
            kept.keySet().retainAll(fields.keySet());
        }
        return Optional.of(new PriceRule.PerItemPrice(kept));
    }

    @Override
    public void setProblem(@Nullable String text) {
        problem.setText(text == null ? "" : text);
        problem.setVisible(text != null);
    }

    @Override
    public void focus() {
        fields.values().stream().findFirst().ifPresent(AmountField::focus);
    }
}
