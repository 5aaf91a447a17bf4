package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bundles of the current shop, as its people read them. What changes them is {@link BundleDesk}. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class Bundles {

    private static final int MOST_PRODUCTS_OF_A_WORD = 200;

    private final BundleQueries queries;
    private final Assessor assessor;
    private final Catalog catalog;
    private final CurrentShop current;

    Bundles(BundleQueries queries, Assessor assessor, Catalog catalog, CurrentShop current) {
        this.queries = queries;
        this.assessor = assessor;
        this.catalog = catalog;
        this.current = current;
    }

    /**
     * One page of bundles.
     *
     * @param page number, size (capped at 500) and order by {@code name, scenario, state, position, updatedAt,
     *     publishedAt}
     */
    @Transactional(readOnly = true)
    public List<BundleRow> find(BundleFilter filter, Pageable page) {
        return assessor.rows(queries.find(current.id(), filter, words(filter), page));
    }

    @Transactional(readOnly = true)
    public long count(BundleFilter filter) {
        return queries.count(current.id(), filter, words(filter));
    }

    @Transactional(readOnly = true)
    public Optional<BundleRow> find(UUID bundleId) {
        return assessor.rows(queries.find(current.id(), bundleId)).stream().findFirst();
    }

    /** What a draft is worth, while somebody works on it; nothing is stored. */
    @Transactional(readOnly = true)
    public BundleAssessment assess(BundleDraft draft) {
        return assessor.assess(draft);
    }

    /** The scenarios of the shop's bundles, the most used first. */
    @Transactional(readOnly = true)
    public List<String> scenarios() {
        return queries.scenarios(current.id());
    }

    private List<BundleQueries.Word> words(BundleFilter filter) {
        return Arrays.stream(filter.text().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> new BundleQueries.Word(word, productsNamed(word)))
                .toList();
    }

    private List<Long> productsNamed(String word) {
        return catalog.find(ProductFilter.ALL.withText(word), PageRequest.of(0, MOST_PRODUCTS_OF_A_WORD)).stream()
                .map(product -> product.id())
                .toList();
    }
}
