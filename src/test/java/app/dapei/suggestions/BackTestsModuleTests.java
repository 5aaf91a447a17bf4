package app.dapei.suggestions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.orders.OrderFixtures;
import app.dapei.suggestions.core.quality.RankingMethod;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class BackTestsModuleTests {

    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    @Autowired
    Acting acting;

    @Autowired
    OrderFixtures orders;

    @Autowired
    BackTests tests;

    @Autowired
    JdbcClient jdbc;

    Shop shop;

    @BeforeEach
    void openShop() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    /** Orders hour by hour: tent with mat and lamp with hose in turn, and a badge that comes free with each. */
    private void place(int count) {
        var tent = orders.product(shop, "TENT", 39900);
        var mat = orders.product(shop, "MAT", 5900);
        var lamp = orders.product(shop, "LAMP", 8900);
        var hose = orders.product(shop, "HOSE", 2900);
        for (int i = 0; i < count; i++) {
            var at = NOON.plus(i, ChronoUnit.HOURS);
            if (i % 2 == 0) {
                orders.paid(shop, at, tent, mat);
            } else {
                orders.paid(shop, at, lamp, hose);
            }
        }
    }

    private BackTestRun test() {
        long id = tests.start();
        await().pollInSameThread()
                .atMost(30, SECONDS)
                .until(() -> tests.active().isEmpty());
        return tests.find(id).orElseThrow();
    }

    @Test
    void testsTheScoreOnTheShopsOwnOrders() {
        place(600);
        var run = test();
        assertThat(run.state()).isEqualTo(BackTestState.DONE);
        var report = Objects.requireNonNull(run.report());
        assertThat(report.orders()).isEqualTo(600);
        assertThat(report.askedAbout()).isEqualTo(120);
        assertThat(report.of(RankingMethod.OURS).hitRates().at1()).isEqualTo(1);
        assertThat(report.methods()).hasSize(RankingMethod.values().length);
        assertThat(report.reliability()).isNotEmpty();
        var span = Objects.requireNonNull(run.span());
        assertThat(span.first()).isEqualTo(NOON);
        assertThat(span.asked()).isEqualTo(NOON.plus(480, ChronoUnit.HOURS));
        assertThat(span.last()).isEqualTo(NOON.plus(599, ChronoUnit.HOURS));
        assertThat(tests.latest().orElseThrow().report()).isEqualTo(report);
    }

    @Test
    void saysThatThereAreTooFewOrders() {
        place(50);
        var run = test();
        assertThat(run.state()).isEqualTo(BackTestState.TOO_FEW);
        assertThat(run.report()).isNull();
    }

    @Test
    void testsAShopWithoutOrdersWithoutBreaking() {
        assertThat(test().state()).isEqualTo(BackTestState.TOO_FEW);
    }

    @Test
    void learnsWhatIsBoughtMoreLately() {
        place(600);
        test();
        assertThat(jdbc.sql("select count(*) from suggestion_demand where shop_id = ? and factor between 0.9 and 1.1")
                        .param(shop.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void showsAnotherShopNothing() {
        place(600);
        long id = test().id();
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(tests.latest()).isEmpty();
        assertThat(tests.find(id)).isEmpty();
        tests.cancel(id);
    }

    @Test
    void letsAnalystsReadAndHostsNeither() {
        acting.signIn(shop, Role.ANALYST);
        assertThat(tests.latest()).isEmpty();
        assertThatThrownBy(() -> tests.start()).isInstanceOf(AccessDeniedException.class);
        acting.signIn(shop, Role.HOST);
        assertThatThrownBy(() -> tests.latest()).isInstanceOf(AccessDeniedException.class);
    }
}
