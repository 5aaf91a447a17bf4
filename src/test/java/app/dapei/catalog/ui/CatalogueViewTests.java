package app.dapei.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ProductState;
import app.dapei.testing.Screen;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

class CatalogueViewTests extends Screen {

    @Autowired
    Catalog catalog;

    private long add(String sku, String name, long price, Integer stock) {
        return catalog.add(
                new ProductDraft(sku, name, null, null, price, price / 2, stock, List.of(), null, ProductState.ACTIVE));
    }

    private List<String> skus() {
        var grid = test(grid());
        return IntStream.range(0, grid.size())
                .mapToObj(row -> grid.getRow(row).sku())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<ProductRow> grid() {
        return find(ProductGrid.class).single();
    }

    private void navigateWith(String query) {
        UI.getCurrent().navigate("catalogue", QueryParameters.fromString(query));
    }

    @Test
    void listsTheShopsProductsWithTheirNumber() {
        add("A-1", "Tent", 39900, 5);
        add("A-2", "Mat", 5900, 0);
        navigate(CatalogueView.class);
        assertThat(skus()).containsExactlyInAnyOrder("A-1", "A-2");
        assertThat(find(Span.class).withText("2 products").exists()).isTrue();
    }

    @Test
    void takesFilterAndOrderFromTheAddress() {
        add("A-1", "Tent small", 100, 5);
        add("A-2", "Tent large", 300, 5);
        add("A-3", "Mat", 200, 5);
        navigateWith("q=tent&sort=price&order=desc&stock=low");
        assertThat(skus()).containsExactly("A-2", "A-1");
        assertThat(byId(TextField.class, "filter-search").getValue()).isEqualTo("tent");
    }

    @Test
    void ignoresNonsenseInTheAddress() {
        add("A-1", "Tent", 100, 5);
        navigateWith("category=x&state=sold&stock=much&sort=shop_id&order=up");
        assertThat(skus()).containsExactly("A-1");
    }

    @Test
    void narrowsTheListByWhatIsTyped() {
        add("A-1", "Tent", 100, 5);
        add("A-2", "Mat", 100, 5);
        navigate(CatalogueView.class);
        type("filter-search", "mat");
        assertThat(skus()).containsExactly("A-2");
        click("filter-clear");
        assertThat(skus()).hasSize(2);
    }

    @Test
    void ordersByAColumn() {
        add("A-1", "Tent", 100, 5);
        add("A-2", "Mat", 300, 5);
        navigate(CatalogueView.class);
        test(grid()).sortByColumn("price", SortDirection.DESCENDING);
        assertThat(skus()).containsExactly("A-2", "A-1");
    }

    @Test
    void opensAProductBesideTheListAndKeepsTheFilter() {
        var id = add("A-1", "Tent", 39900, 5);
        add("A-2", "Mat", 5900, 5);
        navigateWith("q=tent");
        test(grid()).clickRow(0);
        assertThat(find(ProductView.class).single()).isNotNull();
        assertThat(skus()).containsExactly("A-1");
        assertThat(path()).isEqualTo("catalogue/" + id + "?q=tent");
    }

    @Test
    void saysThatAnotherShopsProductIsNotThere() {
        var id = add("A-1", "Tent", 100, 5);
        openAs(acting.newShop(), Role.MERCHANT);
        for (var path : List.of("catalogue/" + id, "catalogue/" + id + "/edit")) {
            UI.getCurrent().navigate(path);
            assertThat(find(ProductView.class).exists()).isFalse();
            assertThat(find(EditProductView.class).exists()).isFalse();
            assertThat(headings()).contains("There is nothing here");
        }
    }

    @Test
    void addsAProductTypedInMajorUnits() {
        navigate(NewProductView.class);
        type("product-name", "Three-season tent");
        type("product-sku", "TENT-1");
        type("product-price", "1,399.50");
        type("product-cost", "￥700");
        type("product-aliases", "小黄帐，yellow tent");
        click("save-product");
        var added = catalog.find(ProductFilter.ALL, PageRequest.of(0, 10)).getFirst();
        assertThat(added.price()).isEqualTo(139950);
        assertThat(added.cost()).isEqualTo(70000);
        assertThat(added.aliases()).containsExactly("小黄帐", "yellow tent");
        assertThat(find(ProductView.class).exists()).isTrue();
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        add("TAKEN", "Other", 100, 5);
        navigate(NewProductView.class);
        type("product-price", "12 yuan");
        type("product-cost", "1.234");
        click("save-product");
        assertThat(errorAt("product-name")).isEqualTo("Enter a name");
        assertThat(errorAt("product-sku")).contains("Enter the code");
        assertThat(errorAt("product-price")).contains("12 yuan").contains("12.50");
        assertThat(errorAt("product-cost")).contains("1.234").contains("2 decimals");
        type("product-name", "Tent");
        type("product-sku", "TAKEN");
        type("product-price", "12");
        type("product-cost", "");
        click("save-product");
        assertThat(errorAt("product-sku")).contains("TAKEN");
        assertThat(catalog.count(ProductFilter.ALL)).isEqualTo(1);
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
        var id = add("A-1", "Tent", 100, 5);
        navigate("catalogue/" + id + "/edit", EditProductView.class);
        type("product-name", "Mine");
        catalog.change(catalog.edit(id)
                .orElseThrow()
                .with(new ProductDraft(
                        "A-1", "Theirs", null, null, 100, null, 5, List.of(), null, ProductState.ACTIVE)));
        click("save-product");
        assertThat(byId(TextField.class, "product-name").getValue()).isEqualTo("Mine");
        assertThat(catalog.find(id).orElseThrow().name()).isEqualTo("Theirs");
        click("reload-product");
        assertThat(byId(TextField.class, "product-name").getValue()).isEqualTo("Theirs");
        type("product-name", "Ours");
        click("save-product");
        assertThat(catalog.find(id).orElseThrow().name()).isEqualTo("Ours");
    }

    @Test
    void asksBeforeChangesAreLost() {
        var id = add("A-1", "Tent", 100, 5);
        navigate("catalogue/" + id + "/edit", EditProductView.class);
        type("product-name", "Other");
        UI.getCurrent().navigate("catalogue");
        assertThat(find(EditProductView.class).exists()).isTrue();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(EditProductView.class).exists()).isFalse();
        assertThat(catalog.find(id).orElseThrow().name()).isEqualTo("Tent");
    }

    @Test
    void leavesWithoutAskingWhereNothingChanged() {
        navigate(NewProductView.class);
        var id = add("A-1", "Tent", 100, 5);
        navigate("catalogue/" + id + "/edit", EditProductView.class);
        UI.getCurrent().navigate("catalogue");
        assertThat(find(EditProductView.class).exists()).isFalse();
    }

    @Test
    void archivesSeveralAndTakesItBack() {
        var first = add("A-1", "Tent", 100, 5);
        add("A-2", "Mat", 100, 5);
        navigate(CatalogueView.class);
        grid().asMultiSelect().select(catalog.find(first).orElseThrow());
        click("bulk-ARCHIVED");
        assertThat(skus()).containsExactly("A-2");
        var undo = find(Button.class, find(Notification.class).single())
                .withText("Undo")
                .single();
        test(undo).click();
        assertThat(skus()).hasSize(2);
        assertThat(catalog.find(first).orElseThrow().state()).isEqualTo(ProductState.ACTIVE);
    }

    @Test
    void showsAHostNeitherCostsNorEditing() {
        var id = add("A-1", "Tent", 100, 5);
        openAs(shop, Role.HOST);
        navigate(CatalogueView.class);
        assertThat(grid().getColumnByKey("cost")).isNull();
        assertThat(grid().getColumnByKey("margin")).isNull();
        assertThat(find(Button.class)
                        .withAttribute("data-testid", "add-product")
                        .exists())
                .isFalse();
        navigate("catalogue/" + id, ProductView.class);
        assertThat(find(Button.class)
                        .withAttribute("data-testid", "edit-product")
                        .exists())
                .isFalse();
        assertThat(find(ProductFacts.class).single().getElement().getTextRecursively())
                .doesNotContain("Cost");
        assertThatThrownBy(() -> navigate("catalogue/" + id + "/edit", EditProductView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsAnAnalystSeeCostsButNotEdit() {
        add("A-1", "Tent", 100, 5);
        openAs(shop, Role.ANALYST);
        navigate(CatalogueView.class);
        assertThat(grid().getColumnByKey("cost")).isNotNull();
        assertThat(find(Button.class)
                        .withAttribute("data-testid", "add-product")
                        .exists())
                .isFalse();
        assertThatThrownBy(() -> navigate(NewProductView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void offersTheListAsCsv() {
        add("A-1", "Tent", 100, 5);
        navigate(CatalogueView.class);
        assertThat(find(Anchor.class).withText("Export CSV").exists()).isTrue();
    }

    @Test
    void putsTheTreeInOrder() {
        navigate(CatalogueView.class);
        test(find(Button.class).withText("Categories").single()).click();
        type("category-name", "Outdoor");
        click("category-save");
        assertThat(catalog.categories()).extracting(category -> category.name()).containsExactly("Outdoor");
        click("category-new");
        type("category-name", "Tents");
        click("category-save");
        var tents = catalog.categories().get(1);
        assertThat(tents.parentId()).isEqualTo(catalog.categories().getFirst().id());
        click("category-remove");
        assertThat(catalog.categories()).hasSize(1);
    }
}
