package app.dapei.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ModuleTest
class EventIntakeModuleTests {

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
    EventIntake intake;

    @Autowired
    RollUps rollUps;

    @Autowired
    JdbcTemplate jdbc;

    Shop shop;
    long tent;

    @BeforeEach
    void stockAShop() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        tent = catalog.add(
                new ProductDraft("TENT", "TENT", null, null, 100, null, null, List.of(), null, ProductState.ACTIVE));
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void storesManySendersEventsOnceEachAndTellsEverySenderItsOwnOutcome() {
        var answers = new ArrayList<CompletableFuture<Recorded>>();
        for (int sender = 0; sender < 200; sender++) {
            answers.add(intake.submit(shop.id(), List.of(click("e" + sender / 2, "v" + sender))));
        }
        int stored = answers.stream().mapToInt(answer -> answer.join().stored()).sum();
        int repeated =
                answers.stream().mapToInt(answer -> answer.join().repeated()).sum();

        assertThat(stored).isEqualTo(100);
        assertThat(repeated).isEqualTo(100);
        rollUps.catchUp();
        assertThat(activities.ofProduct(tent, DAY, DAY).clicks()).isEqualTo(100);
    }

    @Test
    void countsTheExactViewersOfABroadcastAndTheGapsOfAPage() {
        intake.submit(
                        shop.id(),
                        List.of(
                                click("1", "ann").in("7").withSequence("page-a", 1L),
                                click("2", "ann").in("7").withSequence("page-a", 2L),
                                click("3", "bob").in("7").withSequence("page-b", 1L)))
                .join();
        rollUps.catchUp();
        intake.submit(
                        shop.id(),
                        List.of(
                                ActivityEvent.of("4", ActivityKind.JOIN, EVENING, "cem")
                                        .in("7"),
                                click("5", "bob").in("7").withSequence("page-b", 4L)))
                .join();
        rollUps.catchUp();

        SessionReach reach = activities.reach("7");
        assertThat(reach.viewers()).isEqualTo(3);
        assertThat(reach.of(ActivityKind.CLICK)).isEqualTo(2);
        assertThat(reach.of(ActivityKind.JOIN)).isEqualTo(1);
        assertThat(activities.completeness(DAY, DAY).numerator()).isEqualTo(4);
        assertThat(activities.completeness(DAY, DAY).denominator()).isEqualTo(6);
    }

    @Test
    void aLateEventOpensItsOldBucketsAgain() {
        log.record(shop.id(), List.of(click("1", "ann").in("7")));
        log.record(
                shop.id(),
                List.of(ActivityEvent.of("2", ActivityKind.CLICK, EVENING.plusSeconds(86_400), "ann")
                        .withProduct(tent)
                        .in("8")));
        intake.submit(shop.id(), List.of(click("3", "bob").in("7"))).join();
        rollUps.catchUp();

        assertThat(activities.ofProduct(tent, DAY, DAY).clicks()).isEqualTo(2);
        assertThat(activities.reach("7").viewers()).isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select sum(events) from activity_minute where shop_id = ? and session_key = '7'",
                        Long.class,
                        shop.id()))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void rollUpsMadeAnewEqualThoseKeptWithTheEventsWhateverCameInWhatPortions(long seed) {
        var random = new Random(seed);
        var events = new ArrayList<ActivityEvent>();
        for (int i = 0; i < 700; i++) {
            events.add(anyEvent(random, i));
        }
        Collections.shuffle(events, random);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(120));
            List<ActivityEvent> portion = events.subList(Math.max(0, from - random.nextInt(20)), to);
            if (random.nextBoolean()) {
                log.record(shop.id(), portion);
            } else {
                intake.submit(shop.id(), portion).join();
            }
            if (random.nextInt(3) == 0) {
                rollUps.catchUp();
            }
            from = to;
        }
        rollUps.catchUp();
        List<List<?>> kept = tables();

        log.rebuild(shop.id());

        assertThat(tables()).isEqualTo(kept);
        assertThat(kept).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    }

    @Test
    void eventsBeforeTheLogBeginsKeepTheirRollUps() {
        log.record(shop.id(), List.of(click("1", "ann").in("7")));
        jdbc.update(
                "update activity_roll set whole_from = ? where shop_id = ?",
                EVENING.plusSeconds(86_400).atOffset(ZoneOffset.UTC),
                shop.id());
        jdbc.update("delete from activity_event where shop_id = ?", shop.id());
        log.rebuild(shop.id());

        assertThat(activities.ofProduct(tent, DAY, DAY).clicks()).isEqualTo(1);
        assertThat(activities.reach("7").viewers()).isEqualTo(1);
    }

    private List<List<?>> tables() {
        return List.of(
                rows("activity_day", "on_day, session_key, product_id, bundle_id, arm, script, kind, events, dwell_ms"),
                rows(
                        "activity_minute",
                        "at_minute, session_key, product_id, bundle_id, arm, script, kind, events, dwell_ms"),
                rows("activity_viewer", "session_key, viewer_key, kinds"),
                rows("activity_reach", "session_key, kind, viewers"),
                rows("activity_client", "client_key, received, last_no"));
    }

    private List<?> rows(String table, String columns) {
        return jdbc.queryForList(
                "select " + columns + " from " + table + " where shop_id = ? order by " + columns, shop.id());
    }

    private ActivityEvent anyEvent(Random random, int number) {
        ActivityKind kind = ActivityKind.values()[random.nextInt(ActivityKind.values().length)];
        String viewer = "v" + random.nextInt(40);
        return ActivityEvent.of("e" + number, kind, EVENING.minusSeconds(random.nextInt(4 * 86_400)), viewer)
                .withProduct(kind.isOfAnItem() ? tent : null)
                .withBundle(random.nextInt(4) == 0 ? new UUID(1, random.nextInt(2)) : null)
                .in(random.nextInt(3) == 0 ? null : "s" + random.nextInt(3))
                .withArm(random.nextInt(3) == 0 ? "x:" + random.nextInt(2) : null)
                .withScript(random.nextInt(3) == 0 ? "talk:" + random.nextInt(2) : null)
                .withDwell(random.nextBoolean() ? random.nextInt(9_000) : null)
                .withSequence(random.nextBoolean() ? "page-" + viewer : null, 1L + random.nextInt(50));
    }

    private ActivityEvent click(String key, String viewer) {
        return ActivityEvent.of(key, ActivityKind.CLICK, EVENING, viewer).withProduct(tent);
    }
}
