package app.dapei.live.zone;

import app.dapei.activity.ActivityEvent;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.EventIntake;
import app.dapei.activity.Recorded;
import app.dapei.checkout.BundleOrdered;
import app.dapei.live.LiveRooms;
import app.dapei.live.Room;
import app.dapei.live.SaleHearer;
import app.dapei.live.ScriptsOnAir;
import app.dapei.live.ViewerArms;
import app.dapei.live.ViewerArms.ViewerArm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes down what happens on viewers' pages, with what the page cannot know or must not say: who it was, in which
 * session, in which arm of an experiment, and what the host read meanwhile.
 */
@Component
class ViewerActivity implements SaleHearer {

    /** What a page may tell; the others are known to the server itself. */
    private static final Set<ActivityKind> TOLD_BY_PAGES = Set.of(
            ActivityKind.EXPOSURE,
            ActivityKind.VIEW,
            ActivityKind.CLICK,
            ActivityKind.CART,
            ActivityKind.JOIN,
            ActivityKind.LEAVE);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int LONGEST_DWELL = 24 * 3600 * 1000;

    private final EventIntake intake;
    private final LiveRooms live;
    private final ObjectProvider<ViewerArms> arms;
    private final ScriptsOnAir scripts;
    private final Clock clock;

    ViewerActivity(
            EventIntake intake, LiveRooms live, ObjectProvider<ViewerArms> arms, ScriptsOnAir scripts, Clock clock) {
        this.intake = intake;
        this.live = live;
        this.arms = arms;
        this.scripts = scripts;
        this.clock = clock;
    }

    /**
     * Something that happened on a page.
     *
     * @param n counts 1, 2, 3… on the page
     * @param kind name of an {@link ActivityKind}
     * @param ago milliseconds from then to the sending
     * @param product number of the product, if one
     * @param bundle the bundle, if one
     * @param slot where in the bundle or list it stood, from 0
     * @param dwell how long it lasted, milliseconds
     */
    record Happened(
            long n,
            ActivityKind kind,
            long ago,
            @Nullable Long product,
            @Nullable UUID bundle,
            @Nullable Integer slot,
            @Nullable Integer dwell) {

        boolean isValid() {
            return n > 0
                    && TOLD_BY_PAGES.contains(kind)
                    && ago >= 0
                    && (!kind.isOfAnItem() || product != null || bundle != null)
                    && (slot == null || slot >= 0)
                    && (dwell == null || dwell >= 0 && dwell <= LONGEST_DWELL);
        }
    }

    /**
     * Takes a page's batch down; what was taken down before counts no second time.
     *
     * @param page one open page of the viewer
     * @return completes when it is stored
     * @throws app.dapei.activity.IntakeFullException if there is no room
     */
    CompletableFuture<Recorded> record(Room room, String viewer, String page, List<Happened> batch) {
        var now = clock.instant();
        var session = session(room);
        var his = armsOf(room, viewer);
        var events = batch.stream()
                .map(one -> event(one, now, viewer, page)
                        .in(session)
                        .withArm(armOf(his, one.bundle()))
                        .withScript(scripts.of(room.code(), one.bundle())))
                .toList();
        tellSeen(room, viewer, his, batch);
        int clicks = (int)
                batch.stream().filter(one -> one.kind() == ActivityKind.CLICK).count();
        if (clicks > 0) {
            live.clicked(room, clicks);
        }
        return intake.submit(room.shopId(), events);
    }

    /** Takes down a like or comment that the server has counted. */
    void note(Room room, String viewer, ActivityKind kind, String key) {
        intake.submit(
                room.shopId(),
                List.of(ActivityEvent.of(key, kind, clock.instant(), viewer).in(session(room))));
    }

    /** An order counts once, whoever sends it again. */
    @Override
    public void sold(Room room, BundleOrdered order) {
        var bundle = order.bundleId();
        var event = ActivityEvent.of("order-" + order.number(), ActivityKind.ORDER, order.at(), order.buyer())
                .withBundle(bundle)
                .in(session(room))
                .withArm(armOf(armsOf(room, order.buyer()), bundle))
                .withScript(scripts.of(room.code(), bundle));
        intake.submit(room.shopId(), List.of(event));
    }

    private @Nullable String session(Room room) {
        var session = live.sessionIn(room);
        return session.isPresent() ? String.valueOf(session.getAsLong()) : null;
    }

    private static ActivityEvent event(Happened one, Instant now, String viewer, String page) {
        var at = now.minusMillis(Math.min(one.ago(), LONGEST_WAIT.toMillis()));
        return ActivityEvent.of(viewer + "-" + page + "-" + one.n(), one.kind(), at, viewer)
                .withProduct(one.product())
                .withBundle(one.bundle())
                .withSlot(one.slot())
                .withDwell(one.dwell())
                .withSequence(page, one.n());
    }

    private List<ViewerArm> armsOf(Room room, String viewer) {
        var experiments = arms.getIfAvailable();
        return experiments == null ? List.of() : experiments.of(room, viewer);
    }

    /** The arm that is about a bundle; for what is not about a bundle, the viewer's arm where there is but one. */
    private static @Nullable String armOf(List<ViewerArm> arms, @Nullable UUID bundle) {
        var about = bundle == null
                ? arms
                : arms.stream().filter(arm -> arm.shown().contains(bundle)).toList();
        return about.size() == 1 || bundle != null && !about.isEmpty()
                ? about.getFirst().experimentId() + ":" + about.getFirst().arm()
                : null;
    }

    private void tellSeen(Room room, String viewer, List<ViewerArm> his, List<Happened> batch) {
        var experiments = arms.getIfAvailable();
        if (experiments != null) {
            his.stream()
                    .filter(arm -> batch.stream()
                            .anyMatch(one -> one.kind() == ActivityKind.EXPOSURE
                                    && one.bundle() != null
                                    && arm.shown().contains(one.bundle())))
                    .forEach(arm -> experiments.seen(room, viewer, arm.experimentId()));
        }
    }
}
