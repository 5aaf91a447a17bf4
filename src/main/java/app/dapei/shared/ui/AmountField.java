package app.dapei.shared.ui;

import app.dapei.shared.Money;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import java.util.Currency;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A field for an amount of money, typed in major units and bound, by its {@link #converter}, in minor units. */
public final class AmountField extends TextField {

    private static final long serialVersionUID = 1;

    private final Currency currency;

    public AmountField(String label, Currency currency) {
        super(label);
        this.currency = currency;
        addClassName("amount-field");
        setPrefixComponent(new Span(new Formats(getLocale()).sign(currency)));
        getElement().setAttribute("inputmode", "decimal");
        setAutocomplete(Autocomplete.OFF);
    }

    /**
     * What a binder needs between the field and minor units; an empty field is null.
     *
     * @param most highest amount that may stand here, minor units
     */
    public Converter<String, @Nullable Long> converter(long most) {
        return new AmountConverter(currency, most);
    }

    /** Shows an amount, minor units; null = an empty field. */
    public void setAmount(@Nullable Long minor) {
        setValue(minor == null ? "" : new Money(minor, currency).major().toPlainString());
    }

    /** What the field says now, minor units; empty where it says nothing or what cannot be read. */
    public OptionalLong amount() {
        var read = converter(Long.MAX_VALUE).convertToModel(getValue(), new ValueContext(new Binder<>(), this));
        if (read.isError()) {
            return OptionalLong.empty();
        }
        var minor = read.getOrThrow(IllegalStateException::new);
        return minor == null ? OptionalLong.empty() : OptionalLong.of(minor);
    }
}
