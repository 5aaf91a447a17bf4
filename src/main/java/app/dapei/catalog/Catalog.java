package app.dapei.catalog;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products and categories of the current shop. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class Catalog {

    private final ProductRepository products;
    private final ProductQueries queries;
    private final CategoryQueries categories;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Catalog(
            ProductRepository products,
            ProductQueries queries,
            CategoryQueries categories,
            CurrentShop current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.products = products;
        this.queries = queries;
        this.categories = categories;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One page of products.
     *
     * @param page number, size (capped at 500) and order by {@code sku, name, price, cost, margin, stock, state,
     *     updatedAt}; for a HOST not by {@code cost} and {@code margin}, which would tell them
     */
    @Transactional(readOnly = true)
    public List<ProductRow> find(ProductFilter filter, Pageable page) {
        return visible(queries.find(current.id(), filter, visible(page)));
    }

    @Transactional(readOnly = true)
    public long count(ProductFilter filter) {
        return queries.count(current.id(), filter);
    }

    /** Hands over all products that a filter lets through, by sku, without holding them all. */
    public void forEach(ProductFilter filter, Consumer<ProductRow> reader) {
        var rows = queries.after(current.id(), filter, "");
        while (!rows.isEmpty()) {
            visible(rows).forEach(reader);
            rows = queries.after(current.id(), filter, rows.getLast().sku());
        }
    }

    @Transactional(readOnly = true)
    public Optional<ProductRow> find(long productId) {
        return Optional.ofNullable(findAll(List.of(productId)).get(productId));
    }

    /** Those of the products that exist in the current shop, by number. */
    @Transactional(readOnly = true)
    public Map<Long, ProductRow> findAll(Collection<Long> productIds) {
        var found = new HashMap<Long, ProductRow>();
        visible(queries.findAll(current.id(), productIds)).forEach(row -> found.put(row.id(), row));
        return Map.copyOf(found);
    }

    /** The category tree of the current shop: parents before children, siblings in order. */
    @Transactional(readOnly = true)
    public List<Category> categories() {
        return categories.all(current.id());
    }

    /** What an editor needs: the editable part with the version it was read at. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_EDIT)
    public Optional<EditedProduct> edit(long productId) {
        return products.findById(productId)
                .map(product -> new EditedProduct(product.id(), product.version(), product.draft()));
    }

    /**
     * Adds a product.
     *
     * @throws SkuTakenException if another product of the shop has the sku
     */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public long add(ProductDraft draft) {
        requireFreeSku(draft.sku(), null);
        requireOwnCategory(draft);
        var product = products.saveAndFlush(new Product(draft, clock.instant()));
        stated(product.id(), null, draft.stock());
        events.publishEvent(ProductChanged.added(current.id(), product.id(), draft));
        return product.id();
    }

    /**
     * Changes a product.
     *
     * @throws UnknownProductException if the shop has no such product
     * @throws SkuTakenException if another product of the shop has the sku
     * @throws ProductChangedMeanwhileException if somebody changed it since it was read
     */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void change(EditedProduct edited) {
        var product = products.findById(edited.id()).orElseThrow(() -> new UnknownProductException(edited.id()));
        if (product.version() != edited.version()) {
            throw new ProductChangedMeanwhileException(edited.draft().sku());
        }
        requireFreeSku(edited.draft().sku(), edited.id());
        requireOwnCategory(edited.draft());
        var before = product.draft();
        product.change(edited.draft(), clock.instant());
        stated(edited.id(), edited.stockRead(), edited.draft().stock());
        events.publishEvent(ProductChanged.changed(current.id(), edited.id(), before, edited.draft()));
    }

    /**
     * Moves products to another state; those that are not the current shop's are left out.
     *
     * @return the former states of those that moved, so that it can be taken back
     */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public Map<Long, ProductState> move(Collection<Long> productIds, ProductState to) {
        var moved = new HashMap<Long, ProductState>();
        for (var product : products.findAllById(productIds)) {
            if (product.state() != to) {
                moved.put(product.id(), product.state());
                var before = product.draft();
                product.move(to, clock.instant());
                events.publishEvent(ProductChanged.changed(current.id(), product.id(), before, product.draft()));
            }
        }
        return Map.copyOf(moved);
    }

    /** Takes a {@link #move} back. */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void restore(Map<Long, ProductState> formerStates) {
        for (var state : ProductState.values()) {
            move(
                    formerStates.keySet().stream()
                            .filter(id -> formerStates.get(id) == state)
                            .toList(),
                    state);
        }
    }

    private void stated(long productId, @Nullable Integer before, @Nullable Integer after) {
        if (!Objects.equals(before, after)) {
            events.publishEvent(new StockStated(current.id(), productId, before, after));
        }
    }

    private boolean mayReadCost() {
        return current.user().map(user -> user.role().mayReadFigures()).orElse(true);
    }

    private List<ProductRow> visible(List<ProductRow> rows) {
        return mayReadCost() ? rows : rows.stream().map(ProductRow::withoutCost).toList();
    }

    private Pageable visible(Pageable page) {
        if (mayReadCost()) {
            return page;
        }
        var open = page.getSort().stream()
                .filter(order -> !ProductQueries.TELLS_COST.contains(order.getProperty()))
                .toList();
        return PageRequest.of(page.getPageNumber(), page.getPageSize(), Sort.by(open));
    }

    private void requireFreeSku(String sku, @Nullable Long exceptId) {
        var taken = products.findBySku(sku).filter(other -> exceptId == null || other.id() != exceptId);
        if (taken.isPresent()) {
            throw new SkuTakenException(sku);
        }
    }

    private void requireOwnCategory(ProductDraft draft) {
        var categoryId = draft.categoryId();
        if (categoryId != null && categories.all(current.id()).stream().noneMatch(own -> own.id() == categoryId)) {
            throw new IllegalArgumentException("categoryId must be a category of the shop; got: " + categoryId);
        }
    }
}
