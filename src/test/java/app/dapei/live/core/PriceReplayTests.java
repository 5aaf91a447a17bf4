package app.dapei.live.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.live.core.crowd.Crowd;
import app.dapei.live.core.crowd.CrowdAct;
import app.dapei.live.core.crowd.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PriceReplayTests {

    private static final Instant T0 = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID SET = new UUID(0, 1);

    private static PricePlan plan(double heat, int discount) {
        return new PricePlan(
                SET, 20000, 15000, List.of(new PricePlan.Tier(heat, discount)), Duration.ofSeconds(60), true);
    }

    private static RoomEvent.Liked taps(int second, int number, int taps) {
        return new RoomEvent.Liked(T0.plusSeconds(second), "page", number, taps);
    }

    /** Two taps a second, six a second from minute ten to twelve; an order in minute five, and one in minute twelve. */
    private static List<RoomEvent> session() {
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.SessionStarted(T0));
        for (int second = 0; second < 900; second++) {
            events.add(taps(second, second + 1, second >= 600 && second < 720 ? 6 : 2));
            if (second == 300 || second == 710) {
                events.add(new RoomEvent.Ordered(T0.plusSeconds(second), "o" + second, Set.of(1L), SET, 1));
            }
        }
        return events;
    }

    @Test
    void tellsHowOftenThePriceWouldHaveSwitchedAndWhatThatWouldHaveCost() {
        var replayed = PriceReplay.of(session(), plan(1.3, 1000), 12000L);
        assertThat(replayed.changes()).extracting(PriceChange::to).containsExactly(18000L, 20000L);
        assertThat(replayed.sets()).isEqualTo(2);
        assertThat(replayed.usual()).isEqualTo(40000);
        assertThat(replayed.replayed()).isEqualTo(38000);
        assertThat(replayed.marginChange().orElseThrow()).isCloseTo(-2000 / 16000.0, Offset.offset(1e-12));
    }

    @Test
    void saysNothingOfTheMarginWithoutCosts() {
        assertThat(PriceReplay.of(session(), plan(1.3, 1000), null).marginChange())
                .isEmpty();
        assertThat(PriceReplay.of(session(), plan(2.9, 1000), 12000L).changes()).isEmpty();
    }

    @Test
    void makesTheSameAudienceFromTheSameSeed() {
        var scene = new Scene("帐篷", "灯", true, 3, true);
        for (int second = 0; second < 400; second++) {
            assertThat(new Crowd(5, 300).second(second, scene)).isEqualTo(new Crowd(5, 300).second(second, scene));
        }
        assertThat(new Crowd(5, 300).second(40, scene)).isNotEqualTo(new Crowd(6, 300).second(40, scene));
    }

    @Test
    void asksInBurstsAndSpamsNowAndThen() {
        var crowd = new Crowd(5, 400);
        long inBurst = says(crowd, 30, 48);
        long between = says(crowd, 0, 18);
        assertThat(inBurst).isGreaterThan(between);
        assertThat(crowd.second(75, Scene.EMPTY))
                .anyMatch(act ->
                        act instanceof CrowdAct.Says says && says.viewer().equals("spam"));
    }

    private static long says(Crowd crowd, int from, int to) {
        long count = 0;
        for (int second = from; second < to; second++) {
            count += crowd.second(second, new Scene("帐篷", "灯", true, 0, false)).stream()
                    .filter(CrowdAct.Says.class::isInstance)
                    .count();
        }
        return count;
    }
}
