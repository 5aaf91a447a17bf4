package app.dapei.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.activity.AirItem;
import app.dapei.activity.AirTimes;
import app.dapei.bundles.core.AssociationCurve;
import app.dapei.bundles.core.AssociationMeter;
import app.dapei.bundles.core.AssociationMeter.Band;
import app.dapei.checkout.CheckoutFixtures;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Three bundles with one, two and three associated products; what their sessions sold decides what is good. */
@ModuleTest
class AssociationMetersModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    ShopRooms rooms;

    @Autowired
    LiveSessions sessions;

    @Autowired
    CheckoutFixtures fixtures;

    @Autowired
    AssociationMeters meters;

    @Autowired
    AirTimes airTimes;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    Shop shop;
    List<UUID> bundles;

    @BeforeEach
    void publish() {
        shop = acting.newShop();
        long[] products = new long[7];
        for (int i = 0; i < products.length; i++) {
            products[i] = fixtures.product(shop, "P" + i, 50);
        }
        bundles = List.of(
                fixtures.published(shop, "一", products[0], products[1]),
                fixtures.published(shop, "二", products[0], products[2], products[3]),
                fixtures.published(shop, "三", products[0], products[4], products[5], products[6]));
        acting.signIn(shop, Role.HOST);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    /** A session of 500 viewers that showed one of the bundles. */
    private void session(String key, int bundle, int buyers) {
        airTimes.show(
                shop.id(),
                key,
                new AirItem(null, bundles.get(bundle), null, 0),
                clock.instant().minus(Duration.ofDays(3)));
        for (var reach : List.of(List.of("ANY", 500), List.of("ORDER", buyers))) {
            jdbc.update(
                    "insert into activity_reach (shop_id, session_key, kind, viewers) values (?, ?, ?, ?)",
                    shop.id(),
                    key,
                    reach.getFirst(),
                    reach.getLast());
        }
    }

    /** Two associated products sell to 10 % of the viewers, one and three to 2 %. */
    private void sellBestWithTwo() {
        for (int i = 0; i < 8; i++) {
            session("one-" + i, 0, 10);
            session("two-" + i, 1, 50);
            session("three-" + i, 2, 10);
        }
    }

    @Test
    void goesByWhatIsUsualUntilTheShopsOwnSessionsTell() {
        assertThat(meters.curve()).isEqualTo(new AssociationCurve.NotEnough(0, 0));
        assertThat(meters.of(Set.of(1L, 2L)).band()).isEqualTo(Band.ROOM);
        assertThat(meters.of(Set.of(1L, 2L, 3L)).band()).isEqualTo(Band.GOOD);
        assertThat(meters.of(Set.of(1L, 2L, 3L, 4L, 5L, 6L)).band()).isEqualTo(Band.WARN);
    }

    @Test
    void fitsTheShopsOwnCurveAndJudgesByIt() {
        sellBestWithTwo();
        assertThat(meters.curve()).isInstanceOfSatisfying(AssociationCurve.Fitted.class, fitted -> {
            assertThat(fitted.good()).isEqualTo(new AssociationMeter.Range(2, 2));
            assertThat(fitted.points())
                    .extracting(AssociationCurve.Point::items)
                    .containsExactly(1, 2, 3);
            assertThat(fitted.points())
                    .extracting(AssociationCurve.Point::viewers)
                    .containsOnly(4_000L);
            assertThat(fitted.points())
                    .extracting(AssociationCurve.Point::buyers)
                    .containsExactly(80L, 400L, 80L);
        });
        assertThat(meters.of(Set.of(1L, 2L)).band()).isEqualTo(Band.GOOD);
        assertThat(meters.of(Set.of(1L, 2L, 3L)).band()).isEqualTo(Band.WARN);
    }

    @Test
    void countsNoSessionThatStillRuns() {
        acting.signIn(shop, Role.MERCHANT);
        var room = rooms.add("直播间");
        var running = sessions.plan(room.id(), "还在播", Instant.parse("2026-11-22T12:00:00Z"));
        sessions.start(running.id());
        session(Long.toString(running.id()), 0, 10);
        session("over", 0, 10);

        assertThat(meters.curve()).isEqualTo(new AssociationCurve.NotEnough(1, 1));

        sessions.end(running.id());
    }

    @Test
    void countsNothingOfAnotherShop() {
        sellBestWithTwo();
        acting.signIn(acting.newShop(), Role.HOST);
        assertThat(meters.curve()).isEqualTo(new AssociationCurve.NotEnough(0, 0));
        assertThat(meters.after(Set.of(), new BundleItem(bundles.getFirst())).shown())
                .isZero();
    }

    @Test
    void asksForANoteBeforeTheEighthAndOnlyOnce() {
        var shown = Set.of(-1L, -2L, -3L, -4L, -5L, -6L, -7L);
        var eighth = new BundleItem(bundles.getFirst());
        assertThat(meters.needsNote(7, Set.of(-1L, -2L), eighth)).isFalse();
        assertThat(meters.needsNote(7, shown, eighth)).isTrue();
        meters.note(7, "年货专场");
        assertThat(meters.needsNote(7, shown, eighth)).isFalse();
        assertThat(meters.noteOf(7)).contains("年货专场");
        assertThat(meters.needsNote(8, shown, eighth)).isTrue();
        assertThatThrownBy(() -> meters.note(7, " ")).isInstanceOf(IllegalArgumentException.class);
        acting.signIn(shop, Role.ANALYST);
        assertThatThrownBy(() -> meters.note(7, "x")).isInstanceOf(AccessDeniedException.class);
    }
}
