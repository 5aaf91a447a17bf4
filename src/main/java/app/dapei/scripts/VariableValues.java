package app.dapei.scripts;

import app.dapei.access.Shops;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.PriceClaim;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.ShelfProduct;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.Variable;
import app.dapei.shared.Money;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in a language what the variables of a bundle's scripts stand for. */
@Component
class VariableValues {

    private final Shops shops;

    VariableValues(Shops shops) {
        this.shops = shops;
    }

    /**
     * The values that the bundle itself knows.
     *
     * @param products its products, by number
     */
    Map<Variable, String> of(
            long shopId,
            BundleDraft draft,
            BundleQuote quote,
            PriceClaim claim,
            Map<Long, ShelfProduct> products,
            ScriptLanguage language) {
        var currency = shops.get(shopId).currency();
        var values = new EnumMap<Variable, String>(Variable.class);
        var names = quote.lines().stream()
                .map(line -> products.get(line.productId()))
                .filter(Objects::nonNull)
                .map(product -> product.name(language.locale()))
                .toList();
        if (!names.isEmpty()) {
            values.put(Variable.MAIN_NAME, names.getFirst());
            values.put(Variable.ASSOC_NAME, joined(names.subList(1, names.size()), language));
        }
        values.put(Variable.BUNDLE_PRICE, money(quote.price(), currency, language));
        values.put(Variable.SAVED, money(claim.lawfulSaving(), currency, language));
        var available = quote.available();
        if (available != null) {
            values.put(Variable.STOCK_LEFT, number(available, language));
        }
        if (draft.price() instanceof PriceRule.Unlock unlock) {
            values.put(Variable.UNLOCK_LEFT, number(unlock.likes(), language));
        }
        return values;
    }

    private static String joined(List<String> names, ScriptLanguage language) {
        return switch (language) {
            case ZH -> String.join("、", names);
            case EN ->
                names.size() < 2
                        ? String.join("", names)
                        : names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                                + names.getLast();
        };
    }

    /** A spoken amount needs no zero cents. */
    static String money(long minor, Currency currency, ScriptLanguage language) {
        var major = new Money(minor, currency).major().stripTrailingZeros();
        var format = NumberFormat.getNumberInstance(language.locale());
        int digits = major.scale() <= 0 ? 0 : currency.getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(Math.max(digits, 0));
        return currency.getSymbol(Locale.SIMPLIFIED_CHINESE) + format.format(major);
    }

    static String number(long value, ScriptLanguage language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }
}
