package app.dapei.mining.ui;

import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ProductRow;
import app.dapei.mining.Association;
import app.dapei.mining.AssociationFilter;
import app.dapei.mining.Associations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Reads associations together with the products that they name. */
@Component
class AssociationReader {

    private static final int MATCHES = 500;
    private static final int PAGE = 500;

    private final Associations associations;
    private final Catalog catalog;

    AssociationReader(Associations associations, Catalog catalog) {
        this.associations = associations;
        this.catalog = catalog;
    }

    List<NamedAssociation> find(AssociationFilter filter, Pageable page) {
        return named(associations.find(filter, page));
    }

    long count(AssociationFilter filter) {
        return associations.count(filter);
    }

    /** The filter for rules with a product of this name on either side; everything where the name is blank. */
    AssociationFilter naming(String text, AssociationFilter filter) {
        if (text.isBlank()) {
            return filter.withProducts(null);
        }
        return filter.withProducts(catalog.find(ProductFilter.ALL.withText(text), PageRequest.of(0, MATCHES)).stream()
                .map(ProductRow::id)
                .toList());
    }

    /** Hands over all that a filter lets through, page by page, by falling lift. */
    void forEach(AssociationFilter filter, Consumer<NamedAssociation> taker) {
        for (int number = 0; ; number++) {
            var page = find(filter, PageRequest.of(number, PAGE));
            page.forEach(taker);
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private List<NamedAssociation> named(List<Association> rules) {
        var ids = new HashSet<Long>();
        rules.forEach(rule -> {
            ids.addAll(rule.antecedent());
            ids.add(rule.consequent());
        });
        var products = catalog.findAll(ids);
        var named = new ArrayList<NamedAssociation>(rules.size());
        for (var rule : rules) {
            named.add(new NamedAssociation(
                    rule,
                    rule.antecedent().stream().map(id -> product(products, id)).toList(),
                    product(products, rule.consequent())));
        }
        return named;
    }

    private static ProductRow product(Map<Long, ProductRow> products, long id) {
        return Objects.requireNonNull(products.get(id), "an association names a product that is not there");
    }
}
