package app.dapei.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class CategoriesModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    Categories categories;

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

    private long add(Long parent, String name) {
        return categories.add(parent, new CategoryDraft(name, null));
    }

    private List<String> names(Long parent) {
        return categories.tree().below(parent).stream().map(Category::name).toList();
    }

    @Test
    void putsANewCategoryBehindItsSiblings() {
        var outdoor = add(null, "户外");
        add(outdoor, "帐篷");
        add(outdoor, "睡袋");
        assertThat(names(outdoor)).containsExactly("帐篷", "睡袋");
    }

    @Test
    void movesACategoryAmongItsSiblingsAndToAnotherParent() {
        var outdoor = add(null, "户外");
        var kitchen = add(null, "厨房");
        var tents = add(outdoor, "帐篷");
        add(outdoor, "睡袋");
        var stoves = add(outdoor, "炉具");
        categories.move(stoves, outdoor, 0);
        assertThat(names(outdoor)).containsExactly("炉具", "帐篷", "睡袋");
        categories.move(tents, kitchen, 9);
        assertThat(names(outdoor)).containsExactly("炉具", "睡袋");
        assertThat(categories.tree().path(tents, Locale.CHINA)).isEqualTo("厨房 / 帐篷");
    }

    @Test
    void refusesACategoryBelowItselfAndATreeTooDeep() {
        var top = add(null, "1");
        Long at = top;
        for (int level = 2; level <= Categories.DEPTH_LIMIT; level++) {
            at = add(at, "" + level);
        }
        var deepest = at;
        assertThatThrownBy(() -> categories.move(top, deepest, 0)).isInstanceOf(CategoryPlaceException.class);
        assertThatThrownBy(() -> add(deepest, "7")).isInstanceOf(CategoryPlaceException.class);
        var other = add(null, "other");
        assertThatThrownBy(() -> categories.move(top, other, 0)).isInstanceOf(CategoryPlaceException.class);
    }

    @Test
    void removesOnlyWhatIsEmpty() {
        var outdoor = add(null, "户外");
        var tents = add(outdoor, "帐篷");
        catalog.add(new ProductDraft("T", "帐篷", null, tents, 1, null, null, List.of(), null, ProductState.ARCHIVED));
        assertThatThrownBy(() -> categories.remove(outdoor)).isInstanceOf(CategoryInUseException.class);
        assertThatThrownBy(() -> categories.remove(tents)).isInstanceOf(CategoryInUseException.class);
        var empty = add(outdoor, "空");
        categories.remove(empty);
        assertThat(names(outdoor)).containsExactly("帐篷");
    }

    @Test
    void countsProductsThatAreNotArchived() {
        var tents = add(null, "帐篷");
        catalog.add(new ProductDraft("A", "a", null, tents, 1, null, null, List.of(), null, ProductState.PAUSED));
        catalog.add(new ProductDraft("B", "b", null, tents, 1, null, null, List.of(), null, ProductState.ARCHIVED));
        assertThat(categories.sizes()).containsExactly(Map.entry(tents, 1L));
    }

    @Test
    void auditsEveryAct() {
        var id = add(null, "户外");
        categories.rename(id, new CategoryDraft("露营", "Camping"));
        categories.move(id, null, 0);
        categories.remove(id);
        assertThat(jdbc.sql("select act from audit_entry where shop_id = ? order by id")
                        .param(shop.id())
                        .query(String.class)
                        .list())
                .containsExactly("CATEGORY_ADDED", "CATEGORY_RENAMED", "CATEGORY_MOVED", "CATEGORY_REMOVED");
    }

    @Test
    void keepsOneShopsTreeFromAnother() {
        var id = add(null, "户外");
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(categories.tree().all()).isEmpty();
        assertThatThrownBy(() -> categories.rename(id, new CategoryDraft("x", null)))
                .isInstanceOf(UnknownCategoryException.class);
        assertThatThrownBy(() -> categories.move(id, null, 0)).isInstanceOf(UnknownCategoryException.class);
        assertThatThrownBy(() -> categories.remove(id)).isInstanceOf(UnknownCategoryException.class);
        assertThatThrownBy(() -> add(id, "below")).isInstanceOf(UnknownCategoryException.class);
    }

    @Test
    void letsAHostReadButNotWrite() {
        var id = add(null, "户外");
        acting.signIn(shop, Role.HOST);
        assertThat(categories.tree().find(id)).isPresent();
        assertThatThrownBy(() -> add(null, "x")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> categories.remove(id)).isInstanceOf(AccessDeniedException.class);
    }
}
