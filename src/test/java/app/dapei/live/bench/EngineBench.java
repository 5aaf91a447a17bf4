package app.dapei.live.bench;

import app.dapei.live.core.LiveItem;
import app.dapei.live.core.Offer;
import app.dapei.live.core.RoomEngine;
import app.dapei.live.core.RoomEvent;
import app.dapei.live.core.chat.CommentReader;
import app.dapei.live.core.crowd.Crowd;
import app.dapei.live.core.crowd.CrowdAct;
import app.dapei.live.core.crowd.Scene;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How many events a session's engine takes in a second on one core, by CPU time. The events are those of a made-up
 * audience of 20,000 over ten minutes: comments, likes, votes, orders, clicks.
 *
 * <pre>{@code java -cp target/test-classes:target/classes:... app.dapei.live.bench.EngineBench}</pre>
 */
final class EngineBench {

    private static final Instant T0 = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID SET = new UUID(0, 1);
    private static final int SECONDS = 600;
    private static final int ROUNDS = 12;

    private EngineBench() {}

    public static void main(String[] arguments) {
        var events = events();
        long comments =
                events.stream().filter(RoomEvent.Commented.class::isInstance).count();
        System.out.printf("%d events, %d of them comments%n", events.size(), comments);
        for (int round = 0; round < ROUNDS; round++) {
            long began = cpu();
            var engine = new RoomEngine();
            int cues = 0;
            for (var event : events) {
                cues += engine.apply(event).effects().size();
            }
            double seconds = (cpu() - began) / 1e9;
            System.out.printf(
                    "round %2d: %,.0f events/s per core (%d effects, state %d)%n",
                    round, events.size() / seconds, cues, engine.state().likes());
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<RoomEvent> events() {
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.SessionStarted(T0));
        events.add(new RoomEvent.OffersChanged(T0, List.of(new Offer(SET, 1, List.of(2L), 0.5, 20, 0.4))));
        events.add(new RoomEvent.ItemPinned(T0, new LiveItem.ProductItem(1)));
        var reader = CommentReader.withDefaults();
        var crowd = new Crowd(7, 20_000);
        var scene = new Scene("冲锋衣", "长裤", true, 3, true);
        for (int second = 0; second < SECONDS; second++) {
            var acts = crowd.second(second, scene);
            for (int i = 0; i < acts.size(); i++) {
                events.add(event(
                        acts.get(i), reader, T0.plusMillis(second * 1000L + i * 999L / acts.size()), events.size()));
            }
        }
        return events;
    }

    private static RoomEvent event(CrowdAct act, CommentReader reader, Instant at, int number) {
        return switch (act) {
            case CrowdAct.Says says -> {
                var read = reader.read(says.text());
                yield new RoomEvent.Commented(
                        at,
                        "m" + number,
                        says.viewer(),
                        says.name(),
                        says.text(),
                        read.intents(),
                        read.items(),
                        read.topics());
            }
            case CrowdAct.Likes likes -> new RoomEvent.Liked(at, likes.viewer(), number, likes.taps());
            case CrowdAct.Votes votes -> new RoomEvent.Voted(at, votes.viewer(), "p", votes.option());
            case CrowdAct.Clicks clicks -> new RoomEvent.Clicked(at, clicks.times());
            case CrowdAct.Watches watches -> new RoomEvent.AudienceCounted(at, watches.online());
            case CrowdAct.Buys buys -> new RoomEvent.Ordered(at, "o" + number, Set.of(1L, 2L), SET, 1);
        };
    }
}
