package app.dapei.activity;

import static app.dapei.activity.EventOutcome.REPEATED;
import static app.dapei.activity.EventOutcome.STORED;
import static app.dapei.activity.EventOutcome.UNKNOWN_PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@ModuleTest
class ActivityModuleTests {

    private static final Instant EVENING = Instant.parse("2026-11-20T12:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Acting acting;

    @Autowired
    Catalog catalog;

    @Autowired
    Activities activities;

    @Autowired
    ActivityLog log;

    @Autowired
    JdbcClient jdbc;

    Shop shop;
    long tent;
    long mat;

    @BeforeEach
    void stockAShop() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        tent = product("TENT");
        mat = product("MAT");
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void countsWhatViewersDidByProductAndKind() {
        log.record(
                shop.id(),
                List.of(
                        event("1", ActivityKind.EXPOSURE, tent),
                        event("2", ActivityKind.EXPOSURE, tent),
                        event("3", ActivityKind.CLICK, tent),
                        view("4", tent, 12_000),
                        view("5", tent, 7_000),
                        event("6", ActivityKind.CART, mat)));
        log.record(shop.id(), List.of(view("7", tent, 5_000)));

        ProductActivity seen = activities.ofProduct(tent, DAY, DAY);
        assertThat(seen).isEqualTo(new ProductActivity(2, 3, 1, 0, 24_000));
        assertThat(seen.clickRate().value()).hasValue(.5);
        assertThat(seen.meanDwellMillis()).hasValue(8_000);
        assertThat(activities.ofProducts(List.of(tent, mat), DAY, DAY)).containsOnlyKeys(tent, mat);
        assertThat(activities.ofProduct(mat, DAY.plusDays(1), DAY.plusDays(9)).isEmpty())
                .isTrue();
    }

    @Test
    void countsAnEventThatIsSentAgainOnce() {
        List<ActivityEvent> batch = List.of(
                event("1", ActivityKind.CLICK, tent),
                event("2", ActivityKind.CLICK, tent),
                event("2", ActivityKind.CLICK, tent));

        assertThat(log.record(shop.id(), batch)).isEqualTo(new Recorded(List.of(STORED, STORED, REPEATED)));
        assertThat(log.record(shop.id(), batch)).isEqualTo(new Recorded(List.of(REPEATED, REPEATED, REPEATED)));
        assertThat(activities.ofProduct(tent, DAY, DAY).clicks()).isEqualTo(2);
    }

    @Test
    void aDayBeginsAtMidnightInTheShopsZone() {
        log.record(
                shop.id(),
                List.of(
                        at("1", Instant.parse("2026-11-20T15:59:59Z")),
                        at("2", Instant.parse("2026-11-20T16:00:00Z"))));

        assertThat(activities.ofProduct(tent, DAY, DAY).clicks()).isEqualTo(1);
        assertThat(activities.ofProduct(tent, DAY.plusDays(1), DAY.plusDays(1)).clicks())
                .isEqualTo(1);
    }

    @Test
    void countsMadeAnewEqualThoseKeptWithTheEvents() {
        for (int batch = 0; batch < 5; batch++) {
            int from = batch * 40;
            log.record(
                    shop.id(),
                    IntStream.range(from, from + 60)
                            .mapToObj(i -> i % 3 == 0
                                    ? view("e" + i, i % 2 == 0 ? tent : mat, i * 10)
                                    : event("e" + i, ActivityKind.EXPOSURE, tent))
                            .toList());
        }
        List<?> kept = days();
        log.rebuild(shop.id());

        assertThat(days()).isEqualTo(kept).isNotEmpty();
        assertThat(activities.ofProduct(tent, DAY, DAY).exposures()).isEqualTo(146);
    }

    @Test
    void leavesOutProductsThatTheShopDoesNotHave() {
        Shop other = acting.newShop();

        assertThat(log.record(other.id(), List.of(event("1", ActivityKind.CLICK, tent))))
                .isEqualTo(new Recorded(List.of(UNKNOWN_PRODUCT)));
        assertThat(log.isEmpty(other.id())).isTrue();
        assertThat(activities.ofProduct(tent, DAY, DAY).isEmpty()).isTrue();
    }

    @Test
    void hidesOneShopsViewersFromAnother() {
        log.record(shop.id(), List.of(event("1", ActivityKind.CLICK, tent)));
        acting.signIn(acting.newShop(), Role.MERCHANT);

        assertThat(activities.ofProduct(tent, DAY, DAY).isEmpty()).isTrue();
    }

    @Test
    void tellsNothingToSomebodyWhoIsNotSignedIn() {
        acting.nobody();
        assertThatThrownBy(() -> activities.ofProduct(tent, DAY, DAY))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void refusesABatchThatIsTooLargeAndAnEventThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        log.record(shop.id(), Collections.nCopies(5_001, event("1", ActivityKind.CLICK, tent))))
                .withMessage("a batch must have at most 5000 events; got: 5001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view("1", tent, -1))
                .withMessage("dwellMillis must be 0 or more; got: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event("", ActivityKind.CLICK, tent))
                .withMessage("key must have 1 to 80 characters; got: 0");
    }

    private List<?> days() {
        return jdbc.sql("select on_day, session_key, product_id, kind, events, dwell_ms from activity_day "
                        + "where shop_id = ? order by on_day, session_key, product_id, kind")
                .param(shop.id())
                .query()
                .listOfRows();
    }

    private long product(String sku) {
        return catalog.add(
                new ProductDraft(sku, sku, null, null, 100, null, null, List.of(), null, ProductState.ACTIVE));
    }

    private static ActivityEvent event(String key, ActivityKind kind, long product) {
        return ActivityEvent.of(key, kind, EVENING, "viewer-1")
                .withProduct(product)
                .in("session-1");
    }

    private static ActivityEvent view(String key, long product, int dwellMillis) {
        return ActivityEvent.of(key, ActivityKind.VIEW, EVENING, "viewer-1")
                .withProduct(product)
                .withDwell(dwellMillis);
    }

    private ActivityEvent at(String key, Instant moment) {
        return ActivityEvent.of(key, ActivityKind.CLICK, moment, "viewer-1").withProduct(tent);
    }
}
