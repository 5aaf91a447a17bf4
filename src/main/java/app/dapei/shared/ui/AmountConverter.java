package app.dapei.shared.ui;

import app.dapei.shared.Money;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an amount that a person typed in major units ({@code 1,234.50}, also with the currency's sign or in full-width
 * digits) into minor units; an empty field is no amount. What it cannot read it names, with the way to write it.
 */
final class AmountConverter implements Converter<String, @Nullable Long> {

    private static final long serialVersionUID = 1;

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d+)?");

    private final Currency currency;
    private final long most;

    AmountConverter(Currency currency, long most) {
        this.currency = currency;
        this.most = most;
    }

    @Override
    public Result<@Nullable Long> convertToModel(@Nullable String typed, ValueContext context) {
        if (typed == null || typed.isBlank()) {
            return Result.ok(null);
        }
        var field = context.getComponent().orElseThrow();
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,¥￥$]", "");
        if (!AMOUNT.matcher(text).matches()) {
            return Result.error(field.getTranslation("shell.amount.bad", typed, example()));
        }
        var major = new BigDecimal(text).stripTrailingZeros();
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        if (major.scale() > digits) {
            return Result.error(field.getTranslation("shell.amount.digits", typed, digits));
        }
        var minor = Money.ofMajor(major, currency).minor();
        return minor > most ? Result.error(tooMuch(field, typed)) : Result.ok(minor);
    }

    @Override
    public String convertToPresentation(@Nullable Long minor, ValueContext context) {
        return minor == null ? "" : new Money(minor, currency).major().toPlainString();
    }

    private String tooMuch(Component field, String typed) {
        return field.getTranslation(
                "shell.amount.most", typed, new Money(most, currency).major().toPlainString());
    }

    private String example() {
        return new Money(1250, currency).major().toPlainString();
    }
}
