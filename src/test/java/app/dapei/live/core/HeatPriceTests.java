package app.dapei.live.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.live.core.Applied.Answer;
import app.dapei.live.core.PriceChange.Reason;
import app.dapei.live.core.RoomEvent.AudienceCounted;
import app.dapei.live.core.RoomEvent.Liked;
import app.dapei.live.core.RoomEvent.PricePlanEnded;
import app.dapei.live.core.RoomEvent.PricePlanned;
import app.dapei.live.core.RoomEvent.PriceReset;
import app.dapei.live.core.RoomEvent.SessionStarted;
import app.dapei.live.core.RoomEvent.Ticked;
import app.dapei.live.core.RoomEvent.UnlockOpened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeatPriceTests {

    private static final Instant T0 = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID SET = new UUID(0, 1);
    private static final List<PricePlan.Tier> TIERS =
            List.of(new PricePlan.Tier(1.2, 500), new PricePlan.Tier(1.6, 1000), new PricePlan.Tier(2.2, 4000));

    private final RoomEngine engine = new RoomEngine();
    private long number;

    private static PricePlan plan(boolean mayRise) {
        return new PricePlan(SET, 20000, 15000, TIERS, Duration.ofSeconds(60), mayRise);
    }

    private static Instant at(int seconds) {
        return T0.plusSeconds(seconds);
    }

    @BeforeEach
    void start() {
        engine.apply(new SessionStarted(T0));
        engine.apply(new AudienceCounted(T0, 100));
    }

    /** One tap a second for each of the tappers. */
    private void tap(int from, int to, int tappers) {
        for (int second = from; second < to; second++) {
            for (int i = 0; i < tappers; i++) {
                engine.apply(new Liked(at(second), "page" + i, ++number, 1));
            }
        }
    }

    private PriceState price() {
        return engine.hostState().prices().getFirst();
    }

    @Test
    void measuresEachFigureAgainstTheRoomsOwnMedian() {
        tap(0, 600, 2);
        engine.apply(new Ticked(at(600)));
        var heat = engine.hostState().heat();
        assertThat(heat.settled()).isTrue();
        assertThat(heat.likes()).isEqualTo(new Heat.Reading(120, 120));
        assertThat(heat.value()).isEqualTo(1);
        tap(600, 660, 6);
        engine.apply(new Ticked(at(660)));
        assertThat(engine.hostState().heat().likes()).isEqualTo(new Heat.Reading(360, 120));
        assertThat(engine.hostState().heat().value()).isEqualTo((1 + 1 + 3 + 1) / 4.0);
    }

    @Test
    void lowersThePriceWithTheHeatAndRaisesItOnlyWellBelow() {
        engine.apply(new PricePlanned(T0, plan(true)));
        tap(0, 600, 2);
        assertThat(price().price()).isEqualTo(20000);
        tap(600, 700, 6);
        assertThat(price().price()).isEqualTo(19000);
        assertThat(engine.state().prices()).containsExactly(Map.entry(SET, 19000L));
        tap(700, 900, 2);
        assertThat(price().tier()).as("1 is not below 0.8 · 1.2").isEqualTo(1);
        tap(900, 1100, 1);
        engine.apply(new Ticked(at(1200)));
        assertThat(price().tier()).isZero();
        assertThat(engine.state().prices()).isEmpty();
        assertThat(engine.hostState().priceLog())
                .extracting(PriceChange::reason)
                .containsExactly(Reason.HEAT_ROSE, Reason.HEAT_FELL);
    }

    @Test
    void keepsTheLowestPriceUntilAReset() {
        engine.apply(new PricePlanned(T0, plan(false)));
        tap(0, 600, 2);
        tap(600, 700, 6);
        engine.apply(new Ticked(at(3000)));
        assertThat(price().price()).isEqualTo(19000);
        assertThat(engine.apply(new PriceReset(at(3001), SET)).answer()).isEqualTo(Answer.DONE);
        assertThat(price().price()).isEqualTo(20000);
        assertThat(engine.hostState().priceLog().getLast().reason()).isEqualTo(Reason.RESET);
    }

    @Test
    void stepsNoSoonerThanTheDwell() {
        engine.apply(new PricePlanned(at(595), plan(true)));
        tap(0, 600, 2);
        engine.apply(new PricePlanned(at(600), new PricePlan(SET, 20000, 0, TIERS, Duration.ofSeconds(120), true)));
        tap(600, 719, 8);
        assertThat(price().tier()).isZero();
        tap(719, 722, 8);
        assertThat(price().tier()).isEqualTo(1);
    }

    @Test
    void neverGoesUnderTheFloor() {
        var plan = plan(true);
        assertThat(plan.price(3)).isEqualTo(15000);
        assertThat(plan.price(2)).isEqualTo(18000);
        assertThatThrownBy(() -> new PricePlan(SET, 100, 101, TIERS, Duration.ofSeconds(60), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void waitsUntilTheRoomIsKnown() {
        engine.apply(new PricePlanned(T0, plan(true)));
        tap(0, 20, 1);
        tap(20, 170, 40);
        assertThat(price().tier()).isZero();
    }

    @Test
    void saysThatThePlanEndedWhereItHadLoweredThePrice() {
        engine.apply(new PricePlanned(T0, plan(true)));
        tap(0, 600, 2);
        tap(600, 700, 6);
        engine.apply(new PricePlanEnded(at(701), SET));
        assertThat(engine.state().prices()).isEmpty();
        assertThat(engine.hostState().priceLog().getLast().to()).isEqualTo(20000);
        assertThat(engine.apply(new PricePlanEnded(at(702), SET)).answer()).isEqualTo(Answer.ALREADY);
    }

    @Test
    void sellsAtTheUnlockedPriceForItsSetsAndItsTimeOnly() {
        var unlock = new Unlock("u", SET, 10, at(60), 12000L, 2, Duration.ofSeconds(30));
        engine.apply(new UnlockOpened(at(1), unlock));
        engine.apply(new Liked(at(2), "page", ++number, 10));
        assertThat(engine.state().prices()).containsExactly(Map.entry(SET, 12000L));
        order("o1", 3);
        order("o1", 3);
        assertThat(engine.state().unlock().setsLeft()).isEqualTo(1);
        order("o2", 4);
        assertThat(engine.state().unlock().state()).isEqualTo(UnlockProgress.State.SPENT);
        assertThat(engine.state().prices()).isEmpty();
    }

    @Test
    void endsTheUnlockedPriceOnTime() {
        var unlock = new Unlock("u", SET, 10, at(60), 12000L, 0, Duration.ofSeconds(30));
        engine.apply(new UnlockOpened(at(1), unlock));
        engine.apply(new Liked(at(2), "page", ++number, 10));
        assertThat(engine.state().unlock().priceUntil()).isEqualTo(at(32));
        engine.apply(new Ticked(at(31)));
        assertThat(engine.state().prices()).isNotEmpty();
        engine.apply(new Ticked(at(32)));
        assertThat(engine.state().prices()).isEmpty();
    }

    private void order(String id, int second) {
        engine.apply(new RoomEvent.Ordered(at(second), id, Set.of(1L), SET, 1));
    }
}
