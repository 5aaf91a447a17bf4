package app.dapei.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class CatalogModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    Catalog catalog;

    @Autowired
    JdbcClient jdbc;

    Shop shop;

    @BeforeEach
    void signIn() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    static ProductDraft draft(String sku, String name, long price) {
        return new ProductDraft(sku, name, null, null, price, null, null, List.of(), null, ProductState.ACTIVE);
    }

    @Test
    void findsAProductByAnyOfItsNamesAndNicknames() {
        catalog.add(new ProductDraft(
                "TENT-1",
                "三季帐篷",
                "Three-season tent",
                null,
                39900,
                21000L,
                5,
                List.of("小黄帐"),
                null,
                ProductState.ACTIVE));
        catalog.add(draft("MAT-1", "防潮垫", 5900));
        for (var text : List.of("tent-1", "帐篷", "THREE tent", "小黄帐")) {
            assertThat(catalog.find(ProductFilter.ALL.withText(text), PageRequest.of(0, 10)))
                    .as(text)
                    .extracting(ProductRow::sku)
                    .containsExactly("TENT-1");
        }
        assertThat(catalog.find(ProductFilter.ALL.withText("100%_"), PageRequest.of(0, 10)))
                .isEmpty();
    }

    @Test
    void sortsAndPagesInTheDatabase() {
        for (int i = 1; i <= 5; i++) {
            catalog.add(draft("S" + i, "商品" + i, 100L * (6 - i)));
        }
        var page = catalog.find(ProductFilter.ALL, PageRequest.of(1, 2, Sort.by("price")));
        assertThat(page).extracting(ProductRow::sku).containsExactly("S3", "S2");
        assertThat(catalog.count(ProductFilter.ALL)).isEqualTo(5);
    }

    @Test
    void refusesASecondProductWithTheSameSku() {
        catalog.add(draft("S1", "一", 100));
        assertThatThrownBy(() -> catalog.add(draft("S1", "二", 200)))
                .isInstanceOf(SkuTakenException.class)
                .hasMessageContaining("S1");
    }

    @Test
    void refusesAChangeOnTopOfSomebodyElses() {
        var id = catalog.add(draft("S1", "一", 100));
        var mine = catalog.edit(id).orElseThrow();
        var theirs = catalog.edit(id).orElseThrow();
        catalog.change(theirs.with(draft("S1", "她的", 150)));
        assertThatThrownBy(() -> catalog.change(mine.with(draft("S1", "我的", 200))))
                .isInstanceOf(ProductChangedMeanwhileException.class);
        assertThat(catalog.find(id).orElseThrow().name()).isEqualTo("她的");
    }

    @Test
    void auditsWhatChanged() {
        var id = catalog.add(draft("S1", "一", 100));
        catalog.change(catalog.edit(id).orElseThrow().with(draft("S1", "一", 150)));
        var details = jdbc.sql("select detail from audit_entry where shop_id = ? and act = 'PRODUCT_CHANGED'")
                .param(shop.id())
                .query(String.class)
                .list();
        assertThat(details).containsExactly("price: 100 → 150");
    }

    @Test
    void hidesOneShopsProductsFromAnother() {
        var id = catalog.add(draft("S1", "一", 100));
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(catalog.find(id)).isEmpty();
        assertThat(catalog.edit(id)).isEmpty();
        assertThat(catalog.count(ProductFilter.ALL)).isZero();
        assertThatThrownBy(() -> catalog.change(new EditedProduct(id, 0, draft("S1", "二", 1))))
                .isInstanceOf(UnknownProductException.class);
        catalog.move(List.of(id), ProductState.ARCHIVED);
        catalog.add(draft("S1", "同一编码在另一家店", 100));
        acting.signIn(shop, Role.ANALYST);
        assertThat(catalog.find(id).orElseThrow().state()).isEqualTo(ProductState.ACTIVE);
    }

    @Test
    void letsAnAnalystReadButNotWrite() {
        acting.signIn(shop, Role.ANALYST);
        assertThat(catalog.count(ProductFilter.ALL)).isZero();
        assertThatThrownBy(() -> catalog.add(draft("S1", "一", 100))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void findsProductsOfACategoryAndOfAllBelowIt() {
        jdbc.sql(
                        "insert into category (id, shop_id, parent_id, name, position) values (nextval('category_seq'), ?, null, '户外', 0)")
                .param(shop.id())
                .update();
        var root = catalog.categories().getFirst().id();
        jdbc.sql(
                        "insert into category (id, shop_id, parent_id, name, position) values (nextval('category_seq'), ?, ?, '帐篷', 0)")
                .params(shop.id(), root)
                .update();
        var child = catalog.categories().get(1).id();
        catalog.add(new ProductDraft("T", "帐篷", null, child, 1, null, null, List.of(), null, ProductState.ACTIVE));
        catalog.add(draft("O", "其他", 1));
        assertThat(catalog.find(ProductFilter.ALL.withCategory(root), PageRequest.of(0, 10)))
                .extracting(ProductRow::sku)
                .containsExactly("T");
    }

    @Test
    void keepsCostsFromAHost() {
        var id = catalog.add(
                new ProductDraft("C1", "贵", null, null, 1000, 900L, 1, List.of(), null, ProductState.ACTIVE));
        catalog.add(new ProductDraft("C2", "便宜", null, null, 1000, 100L, 1, List.of(), null, ProductState.ACTIVE));
        assertThat(catalog.find(id).orElseThrow().cost()).isEqualTo(900L);
        assertThat(catalog.find(id).orElseThrow().margin()).hasValue(0.1);
        acting.signIn(shop, Role.HOST);
        assertThat(catalog.find(id).orElseThrow().cost()).isNull();
        assertThat(catalog.find(ProductFilter.ALL, PageRequest.of(0, 10))).allMatch(row -> row.cost() == null);
        catalog.forEach(ProductFilter.ALL, row -> assertThat(row.cost()).isNull());
        assertThatThrownBy(() -> catalog.edit(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void doesNotTellAHostByItsOrderWhatCostsMore() {
        catalog.add(new ProductDraft("C1", "贵", null, null, 1000, 900L, 1, List.of(), null, ProductState.ACTIVE));
        catalog.add(new ProductDraft("C2", "便宜", null, null, 1000, 100L, 1, List.of(), null, ProductState.ACTIVE));
        for (var column : List.of("cost", "margin")) {
            var rising = PageRequest.of(0, 10, Sort.by(column));
            var falling = PageRequest.of(0, 10, Sort.by(column).descending());
            assertThat(skus(rising)).isEqualTo(skus(falling).reversed());
            acting.signIn(shop, Role.HOST);
            assertThat(skus(rising)).isEqualTo(skus(falling));
            acting.signIn(shop, Role.MERCHANT);
        }
    }

    private List<String> skus(PageRequest page) {
        return catalog.find(ProductFilter.ALL, page).stream()
                .map(ProductRow::sku)
                .toList();
    }

    @Test
    void handsOverEveryProductOnceHoweverManyThereAre() {
        var skus = new ArrayList<String>();
        for (int i = 0; i < 1001; i++) {
            var sku = "S%04d".formatted(i);
            skus.add(sku);
            catalog.add(draft(sku, "商品", 100));
        }
        var read = new ArrayList<String>();
        catalog.forEach(ProductFilter.ALL, row -> read.add(row.sku()));
        assertThat(read).isEqualTo(skus);
    }

    @Test
    void takesABulkMoveBackToWhatEachProductWas() {
        var active = catalog.add(draft("S1", "一", 100));
        var paused = catalog.add(draft("S2", "二", 100));
        catalog.move(List.of(paused), ProductState.PAUSED);
        var before = catalog.move(List.of(active, paused), ProductState.ARCHIVED);
        assertThat(catalog.count(ProductFilter.ALL)).isZero();
        catalog.restore(before);
        assertThat(catalog.find(active).orElseThrow().state()).isEqualTo(ProductState.ACTIVE);
        assertThat(catalog.find(paused).orElseThrow().state()).isEqualTo(ProductState.PAUSED);
    }
}
