package app.dapei.catalog.ui;

import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ProductFilter.StockLevel;
import app.dapei.catalog.ProductState;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/**
 * What the catalogue's address says about the list: filter and order. What an address says wrongly counts as not said.
 *
 * @param filter which products
 * @param sort property by which they are ordered; null = the latest change first
 * @param descending whether from the highest
 */
record CatalogueQuery(ProductFilter filter, @Nullable String sort, boolean descending) {

    static final CatalogueQuery ALL = new CatalogueQuery(ProductFilter.ALL, null, false);

    static CatalogueQuery of(QueryParameters parameters) {
        var filter = new ProductFilter(
                parameters.getSingleParameter("q").orElse(""),
                parameters
                        .getSingleParameter("category")
                        .flatMap(CatalogueQuery::number)
                        .orElse(null),
                parameters
                        .getSingleParameter("state")
                        .flatMap(text -> named(ProductState.values(), text))
                        .orElse(null),
                parameters
                        .getSingleParameter("stock")
                        .flatMap(text -> named(StockLevel.values(), text))
                        .orElse(StockLevel.ANY));
        return new CatalogueQuery(
                filter,
                parameters
                        .getSingleParameter("sort")
                        .filter(ProductGrid.SORTABLE::contains)
                        .orElse(null),
                parameters.getSingleParameter("order").filter("desc"::equals).isPresent());
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!filter.text().isBlank()) {
            parameters.put("q", filter.text());
        }
        var category = filter.categoryId();
        if (category != null) {
            parameters.put("category", category.toString());
        }
        var state = filter.state();
        if (state != null) {
            parameters.put("state", code(state));
        }
        if (filter.stock() != StockLevel.ANY) {
            parameters.put("stock", code(filter.stock()));
        }
        if (sort != null) {
            parameters.put("sort", sort);
            parameters.put("order", descending ? "desc" : "asc");
        }
        return QueryParameters.simple(parameters);
    }

    CatalogueQuery with(ProductFilter other) {
        return new CatalogueQuery(other, sort, descending);
    }

    CatalogueQuery with(Sort order) {
        var first = order.stream().findFirst();
        return new CatalogueQuery(
                filter,
                first.map(Sort.Order::getProperty).orElse(null),
                first.filter(Sort.Order::isDescending).isPresent());
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String text) {
        return Arrays.stream(values).filter(value -> code(value).equals(text)).findFirst();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
