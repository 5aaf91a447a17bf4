package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.catalog.Shelf;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.live.core.LiveState;
import app.dapei.live.core.RoomEvent;
import app.dapei.live.core.UnlockProgress;
import app.dapei.live.core.crowd.Crowd;
import app.dapei.live.core.crowd.CrowdAct;
import app.dapei.live.core.crowd.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Plays the audiences of rehearsals, each on a thread of its own until its session is over. */
@Component
class PracticeDriver {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeDriver.class);
    private static final Duration STEP = Duration.ofMillis(200);
    private static final int MOST_SECONDS_A_STEP = 30;

    private final Set<Long> played = ConcurrentHashMap.newKeySet();
    private final AtomicLong numbers = new AtomicLong();
    private final LiveRooms live;
    private final CommentReaders readers;
    private final EventLog log;
    private final PracticeClocks clocks;
    private final PublishedBundles bundles;
    private final Shelf shelf;

    PracticeDriver(
            LiveRooms live,
            CommentReaders readers,
            EventLog log,
            PracticeClocks clocks,
            PublishedBundles bundles,
            Shelf shelf) {
        this.live = live;
        this.readers = readers;
        this.log = log;
        this.clocks = clocks;
        this.bundles = bundles;
        this.shelf = shelf;
    }

    /** Plays a made-up audience of that size. */
    void crowd(LiveSession session, int size) {
        var crowd = new Crowd(session.id(), size);
        play(session, new Audience() {
            private int second;

            @Override
            public void until(RunningSession running, Duration elapsed) {
                var scene = scene(session.shopId(), running.state());
                for (int i = 0; i < MOST_SECONDS_A_STEP && second < elapsed.toSeconds(); i++) {
                    crowd.second(second++, scene).forEach(act -> submit(running, act));
                }
            }
        });
    }

    /** Plays what the audience of a past session did. */
    void replay(LiveSession session, LiveSession past) {
        var began = past.startedAt();
        var events = new ArrayList<RoomEvent>();
        log.read(past.shopId(), past.id(), event -> {
            if (isAudience(event)) {
                events.add(event);
            }
        });
        play(session, new Audience() {
            private int next;

            @Override
            public void until(RunningSession running, Duration elapsed) {
                while (began != null
                        && next < events.size()
                        && Duration.between(began, events.get(next).at()).compareTo(elapsed) <= 0) {
                    var event = events.get(next++);
                    running.submit(at -> again(event, at));
                }
            }
        });
    }

    private static boolean isAudience(RoomEvent event) {
        return event instanceof RoomEvent.Commented
                || event instanceof RoomEvent.Liked
                || event instanceof RoomEvent.Ordered
                || event instanceof RoomEvent.Clicked
                || event instanceof RoomEvent.AudienceCounted;
    }

    private static RoomEvent again(RoomEvent event, Instant at) {
        return switch (event) {
            case RoomEvent.Commented one ->
                new RoomEvent.Commented(
                        at, one.id(), one.viewer(), one.name(), one.text(), one.intents(), one.about(), one.topics());
            case RoomEvent.Liked one -> new RoomEvent.Liked(at, one.source(), one.number(), one.taps());
            case RoomEvent.Ordered one ->
                new RoomEvent.Ordered(at, one.order(), one.products(), one.bundle(), one.sets());
            case RoomEvent.Clicked one -> new RoomEvent.Clicked(at, one.times());
            case RoomEvent.AudienceCounted one -> new RoomEvent.AudienceCounted(at, one.online());
            default -> new RoomEvent.Ticked(at);
        };
    }

    private interface Audience {

        /** Does what is to be done up to a time from the session's start on. */
        void until(RunningSession running, Duration elapsed);
    }

    private void play(LiveSession session, Audience audience) {
        if (played.add(session.id())) {
            Thread.ofVirtual().name("practice-" + session.id()).start(() -> run(session, audience));
        }
    }

    private void run(LiveSession session, Audience audience) {
        var clock = clocks.of(session);
        var began = clock.instant();
        try {
            for (var running = running(session); running.isPresent(); running = running(session)) {
                step(running.get(), audience, Duration.between(began, clock.instant()));
                LockSupport.parkNanos(STEP.toNanos());
            }
        } finally {
            played.remove(session.id());
            clocks.forget(session.id());
        }
    }

    private static void step(RunningSession running, Audience audience, Duration elapsed) {
        try {
            audience.until(running, elapsed);
        } catch (SessionBusyException busy) {
            LOG.debug(
                    "rehearsal {} is busy; its audience waits",
                    running.session().id());
        }
    }

    private Optional<RunningSession> running(LiveSession session) {
        return live.runningHere(session);
    }

    private Scene scene(long shopId, LiveState state) {
        var poll = state.poll();
        int options = poll != null && poll.open() ? poll.poll().options().size() : 0;
        boolean goal = state.unlock() != null && state.unlock().state() == UnlockProgress.State.OPEN;
        return switch (state.onAir()) {
            case null -> new Scene(null, null, false, options, goal);
            case BundleItem item ->
                published(shopId)
                        .filter(bundle -> bundle.id().equals(item.bundleId()))
                        .findFirst()
                        .map(bundle -> new Scene(
                                bundle.main().name(), bundle.items().getFirst().name(), true, options, goal))
                        .orElse(Scene.EMPTY);
            case ProductItem item -> {
                var product = shelf.findAll(shopId, List.of(item.productId())).get(item.productId());
                var companion = published(shopId)
                        .filter(bundle -> bundle.main().productId() == item.productId())
                        .map(bundle -> bundle.items().getFirst().name())
                        .findFirst();
                yield new Scene(product == null ? null : product.name(), companion.orElse(null), false, options, goal);
            }
        };
    }

    private Stream<PublishedBundle> published(long shopId) {
        return CurrentShop.call(shopId, () -> bundles.ofShop(shopId)).stream()
                .filter(bundle -> !bundle.items().isEmpty());
    }

    private void submit(RunningSession running, CrowdAct act) {
        var id = "practice-" + numbers.incrementAndGet();
        switch (act) {
            case CrowdAct.Says says -> {
                var read = readers.of(running.session()).read(says.text());
                running.submit(at -> new RoomEvent.Commented(
                        at, id, says.viewer(), says.name(), says.text(), read.intents(), read.items(), read.topics()));
            }
            case CrowdAct.Likes likes -> running.submit(at -> new RoomEvent.Liked(at, id, 1, likes.taps()));
            case CrowdAct.Votes votes -> {
                var poll = running.state().poll();
                if (poll != null) {
                    running.submit(at ->
                            new RoomEvent.Voted(at, votes.viewer(), poll.poll().id(), votes.option()));
                }
            }
            case CrowdAct.Clicks clicks -> running.submit(at -> new RoomEvent.Clicked(at, clicks.times()));
            case CrowdAct.Watches watches -> running.submit(at -> new RoomEvent.AudienceCounted(at, watches.online()));
            case CrowdAct.Buys buys -> order(running, id, buys);
        }
    }

    private void order(RunningSession running, String id, CrowdAct.Buys buys) {
        switch (running.state().onAir()) {
            case null -> {}
            case ProductItem item -> {
                var products = published(running.session().shopId())
                        .filter(bundle -> buys.withCompanions() && bundle.main().productId() == item.productId())
                        .flatMap(bundle -> bundle.items().stream())
                        .map(PublishedBundle.Item::productId)
                        .limit(1);
                var all = Stream.concat(Stream.of(item.productId()), products).collect(Collectors.toSet());
                running.submit(at -> new RoomEvent.Ordered(at, id, all, null, 0));
            }
            case BundleItem item ->
                published(running.session().shopId())
                        .filter(bundle -> bundle.id().equals(item.bundleId()))
                        .findFirst()
                        .ifPresent(bundle -> {
                            var others = buys.withCompanions()
                                    ? bundle.items().stream().map(PublishedBundle.Item::productId)
                                    : Stream.<Long>of();
                            var all = Stream.concat(Stream.of(bundle.main().productId()), others)
                                    .collect(Collectors.toSet());
                            var sold = buys.withCompanions() ? bundle.id() : null;
                            running.submit(at -> new RoomEvent.Ordered(at, id, all, sold, sold == null ? 0 : 1));
                        });
        }
    }
}
