package app.dapei.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What is sold; changed through {@link ProductDraft}s that have been checked. */
@Entity
@Table(name = "product")
class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_seq")
    @SequenceGenerator(name = "product_seq", sequenceName = "product_seq", allocationSize = 50)
    private @Nullable Long id;

    @TenantId
    @Column(name = "shop_id")
    private @Nullable Long shopId;

    private String sku = "";
    private String name = "";
    private @Nullable String nameEn;
    private @Nullable Long categoryId;
    private long price;
    private @Nullable Long cost;

    /** What can be sold. The stock module keeps it: it hears of a new product, and of a number that a person changes. */
    @Column(updatable = false)
    private @Nullable Integer stock;

    private String aliases = "";
    private @Nullable String picture;

    @Enumerated(EnumType.STRING)
    private ProductState state = ProductState.ACTIVE;

    private String searchText = "";

    @Version
    private int version;

    private Instant createdAt = Instant.EPOCH;
    private Instant updatedAt = Instant.EPOCH;

    protected Product() {}

    Product(ProductDraft draft, Instant now) {
        createdAt = now;
        change(draft, now);
    }

    final void change(ProductDraft draft, Instant now) {
        sku = draft.sku();
        name = draft.name();
        nameEn = draft.nameEn();
        categoryId = draft.categoryId();
        price = draft.price();
        cost = draft.cost();
        stock = draft.stock();
        aliases = String.join(ProductDraft.ALIAS_SEPARATOR, draft.aliases());
        picture = draft.picture();
        state = draft.state();
        searchText = searchText(sku, name, nameEn, aliases);
        updatedAt = now;
    }

    void move(ProductState to, Instant now) {
        state = to;
        updatedAt = now;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("the product is not stored yet");
        }
        return id;
    }

    String sku() {
        return sku;
    }

    ProductState state() {
        return state;
    }

    int version() {
        return version;
    }

    ProductDraft draft() {
        return new ProductDraft(
                sku, name, nameEn, categoryId, price, cost, stock, ProductDraft.split(aliases), picture, state);
    }

    /** What the search looks into: the names by which people know the product, in lower case. */
    static String searchText(String sku, String name, @Nullable String nameEn, String aliases) {
        var parts = new ArrayList<>(List.of(sku, name));
        if (nameEn != null) {
            parts.add(nameEn);
        }
        parts.add(aliases);
        return String.join(" ", parts).toLowerCase(Locale.ROOT);
    }
}
