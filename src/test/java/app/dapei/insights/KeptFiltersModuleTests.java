package app.dapei.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.insights.FilterChoices.Kept;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class KeptFiltersModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    FilterChoices choices;

    @Autowired
    Cockpit cockpit;

    @Autowired
    BundleReports bundles;

    @Autowired
    Retention retention;

    @Autowired
    LifeLine lifeLine;

    @Autowired
    JdbcTemplate jdbc;

    Shop shop;

    @BeforeEach
    void keepTwo() {
        shop = acting.newShop();
        acting.signIn(shop, Role.ANALYST);
        choices.keep("Camping", "tab=mid&scenario=camping");
        choices.keep("Week", "days=7");
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void aFilterIsKeptReplacedAndForgottenByItsName() {
        choices.keep("Week", "days=8");
        assertThat(choices.kept())
                .containsExactly(new Kept("Camping", "tab=mid&scenario=camping"), new Kept("Week", "days=8"));
        choices.forget("Camping");
        assertThat(choices.kept()).containsExactly(new Kept("Week", "days=8"));
    }

    @Test
    void aFilterTakesAnotherNameUnlessItIsTaken() {
        choices.rename("Week", " Seven days ");
        assertThat(choices.kept()).contains(new Kept("Seven days", "days=7"));
        assertThatThrownBy(() -> choices.rename("Seven days", "Camping"))
                .isInstanceOf(FilterNameTakenException.class)
                .hasMessageContaining("Camping");
        assertThatThrownBy(() -> choices.rename("Camping", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(choices.kept()).extracting(Kept::name).containsExactly("Camping", "Seven days");
    }

    @Test
    void theFiltersOfAnotherShopAreNeitherSeenNorChanged() {
        acting.signIn(acting.newShop(), Role.ANALYST);
        assertThat(choices.kept()).isEmpty();
        choices.rename("Week", "Mine");
        choices.forget("Camping");
        assertThat(jdbc.queryForList(
                        "select name from kpi_view where shop_id = ? order by name", String.class, shop.id()))
                .containsExactly("Camping", "Week");
    }

    @Test
    void aHostSeesNoFigures() {
        acting.signIn(shop, Role.HOST);
        var week = KpiFilter.lastDays(7, LocalDate.of(2026, 11, 20));
        assertThatThrownBy(() -> choices.kept()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cockpit.lastDay()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bundles.health(week, Locale.ENGLISH)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> retention.cohorts(null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> lifeLine.of(UUID.randomUUID(), Locale.ENGLISH))
                .isInstanceOf(AccessDeniedException.class);
    }
}
