package app.dapei.bundles.ui;

import app.dapei.bundles.BundleFilter;
import app.dapei.bundles.BundleState;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the list's address says about its filter; what it says wrongly counts as not said. */
final class BundleQuery {

    private BundleQuery() {}

    static BundleFilter filter(QueryParameters parameters) {
        return new BundleFilter(
                parameters.getSingleParameter("q").orElse(""),
                parameters
                        .getSingleParameter("state")
                        .flatMap(BundleQuery::state)
                        .orElse(null),
                parameters
                        .getSingleParameter("product")
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null));
    }

    static QueryParameters parameters(BundleFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        if (!filter.text().isBlank()) {
            parameters.put("q", filter.text());
        }
        @Nullable BundleState state = filter.state();
        if (state != null) {
            parameters.put("state", state.name().toLowerCase(Locale.ROOT));
        }
        @Nullable Long productId = filter.productId();
        if (productId != null) {
            parameters.put("product", productId.toString());
        }
        return QueryParameters.simple(parameters);
    }

    private static Optional<BundleState> state(String text) {
        return Arrays.stream(BundleState.values())
                .filter(state -> state.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
