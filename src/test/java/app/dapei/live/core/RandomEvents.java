package app.dapei.live.core;

import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.live.core.chat.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Streams of events without sense, of a few things that meet often; the first begins the session. */
final class RandomEvents {

    static final Instant T0 = Instant.parse("2026-11-22T12:00:00Z");
    static final long FLOOR = 15_000;

    private static final int THINGS = 4;

    private final Random random;
    private Instant at = T0;

    private RandomEvents(Random random) {
        this.random = random;
    }

    static List<RoomEvent> stream(long seed, int length) {
        var made = new RandomEvents(new Random(seed));
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.SessionStarted(T0));
        for (int i = 0; i < length; i++) {
            events.add(made.next());
        }
        return events;
    }

    private RoomEvent next() {
        at = at.plusMillis(random.nextInt(20) == 0 ? random.nextInt(120_000) : random.nextInt(1500));
        if (random.nextInt(400) == 0) {
            at = at.plusSeconds(random.nextInt(20_000));
        }
        return random.nextBoolean() ? audience() : host();
    }

    private RoomEvent audience() {
        var viewer = "v" + random.nextInt(8);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> comment(viewer);
            case 3 -> new RoomEvent.Liked(at, viewer, random.nextInt(60), 1 + random.nextInt(50));
            case 4 -> new RoomEvent.Voted(at, viewer, name("p"), random.nextInt(4) - 1);
            case 5 ->
                new RoomEvent.Ordered(at, "o" + random.nextInt(80), Set.of(product(), product() + 10), bundle(), 1);
            case 6 -> new RoomEvent.Clicked(at, random.nextInt(30) - 2);
            default -> new RoomEvent.AudienceCounted(at, random.nextInt(300) - 5);
        };
    }

    private RoomEvent comment(String viewer) {
        var intents = random.nextInt(3) == 0 ? Set.<Intent>of() : Set.of(Intent.values()[random.nextInt(3)]);
        var about = random.nextInt(3) == 0 ? List.of(item()) : List.<LiveItem>of();
        return new RoomEvent.Commented(at, "m" + random.nextInt(300), viewer, viewer, "?", intents, about, List.of());
    }

    private RoomEvent host() {
        return switch (random.nextInt(18)) {
            case 0, 1 -> new RoomEvent.ItemPinned(at, item());
            case 2 -> new RoomEvent.ItemUnpinned(at);
            case 3, 4 -> new RoomEvent.StockChanged(at, random.nextBoolean() ? Set.of() : Set.of(item()));
            case 5, 6 -> new RoomEvent.OffersChanged(at, offers());
            case 7, 8 -> new RoomEvent.CueAccepted(at, name("c"), random.nextBoolean() ? null : item());
            case 9 -> new RoomEvent.CueDismissed(at, name("c"));
            case 10 -> new RoomEvent.CueSwapped(at, name("c"));
            case 11 -> new RoomEvent.PollOpened(at, poll());
            case 12 -> new RoomEvent.PollClosed(at, name("p"));
            case 13 -> new RoomEvent.UnlockOpened(at, unlock());
            case 14 -> new RoomEvent.UnlockWithdrawn(at, name("u"));
            case 15 -> new RoomEvent.PricePlanned(at, plan());
            case 16 ->
                random.nextInt(3) == 0
                        ? new RoomEvent.PricePlanEnded(at, bundle())
                        : new RoomEvent.PriceReset(at, bundle());
            default ->
                random.nextInt(60) == 0 ? new RoomEvent.SessionEnded(at) : new RoomEvent.CueRulesSet(at, rules());
        };
    }

    private String name(String kind) {
        return kind + (1 + random.nextInt(THINGS));
    }

    private long product() {
        return 1 + random.nextInt(THINGS);
    }

    private UUID bundle() {
        return new UUID(0, product());
    }

    private LiveItem item() {
        return random.nextBoolean() ? new BundleItem(bundle()) : new ProductItem(product());
    }

    private List<Offer> offers() {
        return IntStream.rangeClosed(1, THINGS)
                .filter(one -> random.nextInt(4) > 0)
                .mapToObj(one -> new Offer(
                        new UUID(0, one),
                        1 + one % 2,
                        List.of(10L + one),
                        random.nextDouble(),
                        random.nextInt(3) == 0 ? null : random.nextInt(5),
                        random.nextBoolean() ? null : random.nextDouble()))
                .toList();
    }

    private Poll poll() {
        var options = List.of(new Poll.Option("a", ""), new Poll.Option("b", ""));
        return new Poll(name("p"), "?", options, at.plusSeconds(random.nextInt(90) - 5), random.nextBoolean());
    }

    private Unlock unlock() {
        return new Unlock(
                name("u"),
                bundle(),
                1 + random.nextInt(200),
                at.plusSeconds(random.nextInt(90) - 5),
                random.nextBoolean() ? null : FLOOR + 1,
                random.nextInt(3),
                random.nextBoolean() ? null : Duration.ofSeconds(1 + random.nextInt(60)));
    }

    private PricePlan plan() {
        var tiers = List.of(new PricePlan.Tier(1.05, 500), new PricePlan.Tier(1.3, 4000));
        return new PricePlan(bundle(), 20_000, FLOOR, tiers, Duration.ofSeconds(60), random.nextBoolean());
    }

    private CueRules rules() {
        return new CueRules(
                Duration.ofSeconds(10 + random.nextInt(60)),
                1 + random.nextInt(3),
                Duration.ofSeconds(random.nextInt(60)),
                Duration.ofSeconds(5 + random.nextInt(60)));
    }
}
