package app.dapei.suggestions.ui;

import app.dapei.suggestions.Suggestion;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the address says about the list.
 *
 * @param productId a product whose companions are shown; null = the opportunities of the shop
 * @param text words that must stand in the names or codes of the two products
 * @param shown which of them
 */
record SuggestionQuery(@Nullable Long productId, String text, Shown shown) {

    static final SuggestionQuery ALL = new SuggestionQuery(null, "", Shown.ALL);

    /** Which suggestions are shown. */
    enum Shown {
        ALL,
        /** Both products can be sold now. */
        IN_STOCK,
        /** Enough orders for percentages. */
        WELL_FOUNDED,
        /** Those that are not offered any more. */
        DISMISSED
    }

    static SuggestionQuery of(QueryParameters parameters) {
        return new SuggestionQuery(
                parameters
                        .getSingleParameter("product")
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null),
                parameters.getSingleParameter("q").orElse(""),
                parameters
                        .getSingleParameter("show")
                        .flatMap(text -> Arrays.stream(Shown.values())
                                .filter(shown -> code(shown).equals(text))
                                .findFirst())
                        .orElse(Shown.ALL));
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (productId != null) {
            parameters.put("product", productId.toString());
        }
        if (!text.isBlank()) {
            parameters.put("q", text);
        }
        if (shown != Shown.ALL) {
            parameters.put("show", code(shown));
        }
        return QueryParameters.simple(parameters);
    }

    SuggestionQuery withProduct(@Nullable Long other) {
        return new SuggestionQuery(other, text, shown);
    }

    SuggestionQuery withText(String other) {
        return new SuggestionQuery(productId, other, shown);
    }

    SuggestionQuery withShown(Shown other) {
        return new SuggestionQuery(productId, text, other);
    }

    boolean lets(Suggestion suggestion) {
        boolean mayStand = switch (shown) {
            case ALL, DISMISSED -> true;
            case IN_STOCK -> !suggestion.isSoldOut();
            case WELL_FOUNDED -> !suggestion.facts().evidence().isThin();
        };
        return mayStand
                && Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(names(suggestion)::contains);
    }

    private static String names(Suggestion suggestion) {
        var main = suggestion.main();
        var associated = suggestion.associated();
        return String.join(
                        " ",
                        main.sku(),
                        main.name(),
                        Objects.requireNonNullElse(main.nameEn(), ""),
                        associated.sku(),
                        associated.name(),
                        Objects.requireNonNullElse(associated.nameEn(), ""))
                .toLowerCase(Locale.ROOT);
    }

    private static String code(Shown shown) {
        return shown.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
