package app.dapei.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
class PeopleModuleTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Acting acting;

    @Autowired
    People people;

    @Autowired
    ShopRegister register;

    @Autowired
    OwnAccount account;

    @Autowired
    Users users;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Shop shop;
    String name;

    @BeforeEach
    void signIn() {
        shop = acting.newShop();
        acting.signIn(shop, Role.ADMIN);
        name = "p" + UUID.randomUUID().toString().substring(0, 12);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private Person person(String username) {
        return people.find(new PersonFilter(username, null), PageRequest.of(0, 2))
                .getFirst();
    }

    private List<String> acts(String subject) {
        return jdbc.sql("select act from audit_entry where subject = ? order by id")
                .param(subject)
                .query(String.class)
                .list();
    }

    @Test
    void givesANewPersonAPasswordThatWorksAndIsKeptNowhere() {
        var password = people.add(new PersonDraft(name, "Ann", Role.HOST, shop.id()));
        var stored = users.loadUserByUsername(name);
        assertThat(encoder.matches(password, stored.getPassword())).isTrue();
        assertThat(password).hasSizeGreaterThanOrEqualTo(20);
        assertThat(stored.shopId()).isEqualTo(shop.id());
        assertThat(acts(name)).containsExactly("PERSON_ADDED");
    }

    @Test
    void refusesAUserNameThatSomebodyHas() {
        people.add(new PersonDraft(name, "Ann", Role.HOST, shop.id()));
        assertThatThrownBy(() -> people.add(new PersonDraft(name.toUpperCase(), "Bob", Role.HOST, shop.id())))
                .isInstanceOf(UsernameTakenException.class);
    }

    @Test
    void findsPeopleByNameAndShop() {
        people.add(new PersonDraft(name, "Ann", Role.HOST, shop.id()));
        people.add(new PersonDraft(name + "-2", "Bob", Role.ANALYST, shop.id()));
        var filter = new PersonFilter("", shop.id());
        assertThat(people.count(filter)).isEqualTo(2);
        assertThat(people.find(filter, PageRequest.of(0, 1)))
                .extracting(Person::displayName)
                .containsExactly("Ann");
        assertThat(people.find(new PersonFilter("BOB", shop.id()), PageRequest.of(0, 9)))
                .hasSize(1);
        assertThat(people.count(new PersonFilter("100%", shop.id()))).isZero();
    }

    @Test
    void putsWhoeverNeverSignedInLastEitherWayRound() {
        for (var one : List.of("a", "b", "c")) {
            people.add(new PersonDraft(name + one, one, Role.HOST, shop.id()));
        }
        jdbc.sql("update app_user set last_sign_in_at = ? where username = ?")
                .params(Timestamp.valueOf("2026-01-02 00:00:00"), name + "a")
                .update();
        jdbc.sql("update app_user set last_sign_in_at = ? where username = ?")
                .params(Timestamp.valueOf("2026-01-03 00:00:00"), name + "c")
                .update();
        assertThat(inOrder(Sort.by("last"))).containsExactly("a", "c", "b");
        assertThat(inOrder(Sort.by("last").descending())).containsExactly("c", "a", "b");
        assertThat(inOrder(Sort.by("password_hash").descending())).containsExactly("a", "b", "c");
    }

    private List<String> inOrder(Sort sort) {
        return people.find(new PersonFilter("", shop.id()), PageRequest.of(0, 9, sort)).stream()
                .map(Person::displayName)
                .toList();
    }

    @Test
    void handsOverEverybodyOfAShopOnce() {
        for (int i = 0; i < 501; i++) {
            jdbc.sql("""
                insert into app_user (id, shop_id, username, display_name, password_hash, role, created_at)
                values (nextval('app_user_seq'), ?, ?, 'P', '{noop}', 'HOST', current_timestamp)
                """).params(shop.id(), name + i).update();
        }
        var read = new ArrayList<String>();
        people.forEach(new PersonFilter("", shop.id()), person -> read.add(person.username()));
        assertThat(read).hasSize(501).doesNotHaveDuplicates();
    }

    @Test
    void changesRoleAndShopAndSaysSoInTheTrail() {
        people.add(new PersonDraft(name, "Ann", Role.HOST, shop.id()));
        var other = acting.newShop();
        people.change(person(name).id(), new PersonDraft(name, "Anna", Role.MERCHANT, other.id()));
        assertThat(person(name).role()).isEqualTo(Role.MERCHANT);
        assertThat(person(name).shopId()).isEqualTo(other.id());
        var detail = jdbc.sql("select detail from audit_entry where subject = ? and act = 'PERSON_CHANGED'")
                .param(name)
                .query(String.class)
                .single();
        assertThat(detail).contains("role: HOST → MERCHANT").contains("name: Ann → Anna");
    }

    @Test
    void endsTheSessionOfWhoeverIsDisabled() throws Exception {
        var password = people.add(new PersonDraft(name, "Ann", Role.HOST, shop.id()));
        var id = person(name).id();
        acting.nobody();
        var browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var session = (MockHttpSession) Objects.requireNonNull(browser.perform(post("/login")
                        .servletPath("/login")
                        .param("username", name)
                        .param("password", password)
                        .session(new MockHttpSession())
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession());
        browser.perform(get("/actuator/health").session(session));
        assertThat(session.isInvalid()).isFalse();
        acting.signIn(shop, Role.ADMIN);
        people.setEnabled(id, false);
        acting.nobody();
        browser.perform(get("/actuator/health").session(session));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endsOtherSessionsWhenThePasswordIsReset() {
        people.add(new PersonDraft(name, "Ann", Role.HOST, shop.id()));
        var before = users.loadUserByUsername(name);
        assertThat(users.stands(before)).isTrue();
        var password = people.resetPassword(person(name).id());
        assertThat(users.stands(before)).isFalse();
        assertThat(encoder.matches(password, users.loadUserByUsername(name).getPassword()))
                .isTrue();
    }

    @Test
    void keepsTheLastAdminWhoMaySignIn() {
        transaction.executeWithoutResult(status -> {
            people.add(new PersonDraft(name, "Last", Role.ADMIN, null));
            jdbc.sql("update app_user set enabled = false where role = 'ADMIN' and username <> ?")
                    .param(name)
                    .update();
            var last = person(name).id();
            assertThatThrownBy(() -> people.setEnabled(last, false)).isInstanceOf(LastAdminException.class);
            assertThatThrownBy(() -> people.change(last, new PersonDraft(name, "Last", Role.HOST, shop.id())))
                    .isInstanceOf(LastAdminException.class);
            people.add(new PersonDraft(name + "-2", "Next", Role.ADMIN, null));
            people.setEnabled(last, false);
            assertThat(person(name + "-2").enabled()).isTrue();
            status.setRollbackOnly();
        });
    }

    @Test
    void refusesEverybodyButAnAdmin() {
        people.add(new PersonDraft(name, "Ann", Role.HOST, shop.id()));
        var id = person(name).id();
        for (var role : List.of(Role.MERCHANT, Role.HOST, Role.ANALYST)) {
            acting.signIn(shop, role);
            assertThatThrownBy(() -> people.count(PersonFilter.ALL)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.resetPassword(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.setEnabled(id, false)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> register.all()).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void opensAShopOnce() {
        var draft = new ShopDraft(name, "新店", "New", Currency.getInstance("USD"), ZoneId.of("America/New_York"));
        var opened = register.open(draft);
        assertThat(register.all()).anyMatch(row -> row.shop().equals(opened) && !row.demo());
        assertThat(acts(name)).containsExactly("SHOP_OPENED");
        assertThatThrownBy(() -> register.open(draft)).isInstanceOf(ShopCodeTakenException.class);
    }

    @Test
    void changesTheOwnPasswordOnlyWithThePresentOne() {
        var user = acting.signIn(shop, Role.ANALYST);
        assertThatThrownBy(() -> account.changePassword("wrong", "another long sentence"))
                .isInstanceOf(WrongPasswordException.class);
        assertThatThrownBy(() -> account.changePassword(Acting.PASSWORD, "short"))
                .isInstanceOf(IllegalArgumentException.class);
        var kept = account.changePassword(Acting.PASSWORD, "another long sentence");
        assertThat(users.stands(user)).isFalse();
        assertThat(kept.getAuthentication().getPrincipal()).isInstanceOfSatisfying(PortalUser.class, renewed -> {
            assertThat(users.stands(renewed)).isTrue();
            assertThat(renewed.shopId()).isEqualTo(shop.id());
        });
        assertThat(encoder.matches(
                        "another long sentence",
                        users.loadUserByUsername(user.getUsername()).getPassword()))
                .isTrue();
    }
}
