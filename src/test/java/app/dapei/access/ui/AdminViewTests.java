package app.dapei.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.ApiKeyRow;
import app.dapei.access.ApiScope;
import app.dapei.access.CurrentShop;
import app.dapei.access.People;
import app.dapei.access.PersonFilter;
import app.dapei.access.Role;
import app.dapei.access.ShopRow;
import app.dapei.access.Shops;
import app.dapei.access.Users;
import app.dapei.testing.Acting;
import app.dapei.testing.Screen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.crypto.password.PasswordEncoder;

class AdminViewTests extends Screen {

    @Autowired
    People people;

    @Autowired
    Shops shops;

    @Autowired
    Users users;

    @Autowired
    CurrentShop current;

    @Autowired
    PasswordEncoder encoder;

    String name = "p" + UUID.randomUUID().toString().substring(0, 12);

    @Override
    protected Role role() {
        return Role.ADMIN;
    }

    private List<String> navigation() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getPath).toList();
    }

    @Test
    void sendsAnAdminWithoutAShopToTheListOfShops() {
        UI.getCurrent().navigate("catalogue");
        assertThat(find(ShopsView.class).exists()).isTrue();
        assertThat(byId(Div.class, "choose-shop").isVisible()).isTrue();
        UI.getCurrent().navigate("people");
        assertThat(find(PeopleView.class).exists()).isTrue();
    }

    @Test
    void showsAnAdminWithoutAShopOnlyTheScreensThatWork() {
        navigate(ShopsView.class);
        assertThat(navigation()).contains("", "shops", "people", "audit").doesNotContain("catalogue");
    }

    /** The button beside the test's shop. */
    @SuppressWarnings("unchecked")
    private Button door() {
        var grid = test((Grid<ShopRow>) byId(Grid.class, "shops"));
        int row = IntStream.range(0, grid.size())
                .filter(at -> grid.getRow(at).shop().equals(shop))
                .findFirst()
                .orElseThrow();
        return (Button) grid.getCellComponent(row, 5);
    }

    @Test
    void letsAnAdminEnterAShopAndLeaveItAgain() {
        navigate(ShopsView.class);
        test(door()).click();
        assertThat(current.id()).isEqualTo(shop.id());
        UI.getCurrent().navigate("catalogue");
        assertThat(path()).isEqualTo("catalogue");
        UI.getCurrent().navigate("shops");
        test(door()).click();
        assertThat(current.idIfAny()).isEmpty();
    }

    @Test
    void opensAShopAndSaysAtTheFieldWhatIsWrong() {
        navigate(ShopsView.class);
        click("open-shop");
        type("shop-code", "My Shop");
        click("save-shop");
        assertThat(errorAt("shop-name")).contains("Enter the name");
        assertThat(errorAt("shop-code")).contains("My Shop").contains("lower-case");
        type("shop-name", "新店");
        type("shop-code", shop.code());
        click("save-shop");
        assertThat(errorAt("shop-code")).contains(shop.code()).contains("different");
        type("shop-code", name);
        click("save-shop");
        assertThat(shops.all())
                .anyMatch(one -> one.code().equals(name) && one.name().equals("新店"));
    }

    @Test
    void addsAPersonAndShowsThePasswordOnce() {
        navigate(PeopleView.class);
        click("add-person");
        click("save-person");
        assertThat(errorAt("person-name")).contains("Enter the name");
        assertThat(errorAt(ComboBox.class, "person-shop-choice")).contains("Choose the shop");
        type("person-name", "Ann");
        type("person-username", name);
        choose("person-shop-choice", shop);
        click("save-person");
        var password = byId(Code.class, "new-password").getText();
        assertThat(encoder.matches(password, users.loadUserByUsername(name).getPassword()))
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String testId, T value) {
        ((ComboBox<T>) byId(ComboBox.class, testId)).setValue(value);
    }

    @Test
    void doesNotAskForAShopOfAnAdmin() {
        navigate(PeopleView.class);
        click("add-person");
        type("person-name", "Root");
        type("person-username", name);
        chooseRole(Role.ADMIN);
        click("save-person");
        assertThat(users.loadUserByUsername(name).role()).isEqualTo(Role.ADMIN);
    }

    @SuppressWarnings("unchecked")
    private void chooseRole(Role role) {
        ((Select<Role>) byId(Select.class, "person-role")).setValue(role);
    }

    @Test
    void disablesAPersonAndTellsIt() {
        var host = acting.newUser(shop, Role.HOST);
        var view = navigate(PeopleView.class);
        var person = people.find(new PersonFilter(host.getUsername(), null), PageRequest.of(0, 1))
                .getFirst();
        view.enable(person, false);
        assertThat(users.loadUserByUsername(host.getUsername()).isEnabled()).isFalse();
        var notice = find(Notification.class).single();
        assertThat(find(Span.class, notice).single().getText()).contains("can no longer sign in");
    }

    @Test
    void opensTheAdminsScreensToNobodyElse() {
        for (var role : List.of(Role.MERCHANT, Role.HOST, Role.ANALYST)) {
            openAs(shop, role);
            for (Class<? extends Component> view : List.of(ShopsView.class, PeopleView.class, ApiKeysView.class)) {
                assertThatThrownBy(() -> navigate(view)).isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(navigation()).doesNotContain("shops", "people", "api-keys");
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void makesAnApiKeyAndShowsItOnce() {
        navigate(ShopsView.class);
        test(door()).click();
        navigate(ApiKeysView.class);
        click("add-key");
        click("create-key");
        assertThat(errorAt("key-name")).contains("which program");
        assertThat(errorAt(CheckboxGroup.class, "key-scopes")).contains("at least one");
        type("key-name", "Stock system");
        ((CheckboxGroup<ApiScope>) byId(CheckboxGroup.class, "key-scopes")).setValue(Set.of(ApiScope.STOCK));
        click("create-key");
        assertThat(byId(Code.class, "new-api-key").getText()).matches("dpk_[a-z0-9]{12}_[A-Za-z0-9_-]{43}");
        var keys = test((Grid<ApiKeyRow>) byId(Grid.class, "api-keys"));
        assertThat(keys.getRow(0).name()).isEqualTo("Stock system");
        assertThat(keys.getCellText(0, 1)).isEqualTo("read and set stock");
    }

    @Test
    void changesTheOwnPassword() {
        openAs(shop, Role.HOST);
        navigate(PasswordView.class);
        password("password-present", "not mine");
        password("password-next", "short");
        password("password-again", "other");
        click("password-save");
        assertThat(errorAt(PasswordField.class, "password-next")).contains("10 characters");
        assertThat(errorAt(PasswordField.class, "password-again")).contains("differ");
        password("password-next", "a sentence of mine");
        password("password-again", "a sentence of mine");
        click("password-save");
        assertThat(errorAt(PasswordField.class, "password-present")).contains("not your present");
        password("password-present", Acting.PASSWORD);
        click("password-save");
        assertThat(encoder.matches(
                        "a sentence of mine",
                        users.loadUserByUsername(user.getUsername()).getPassword()))
                .isTrue();
        assertThat(byId(PasswordField.class, "password-next").getValue()).isEmpty();
    }

    private void password(String testId, String text) {
        test(byId(PasswordField.class, testId)).setValue(text);
    }
}
