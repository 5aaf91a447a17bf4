package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.activity.Activities;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.AirTime;
import app.dapei.activity.AirTimes;
import app.dapei.activity.SessionReach;
import app.dapei.bundles.SessionMeter;
import app.dapei.bundles.core.AssociationCurve;
import app.dapei.bundles.core.AssociationMeter;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveItem.BundleItem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a session of the current shop shows too many associated products, by the shop's own sessions of a year where
 * these tell, else by what is usual.
 */
@Service
@PreAuthorize(Roles.MAY_READ)
public class AssociationMeters {

    private static final Duration LOOK_BACK = Duration.ofDays(365);
    private static final int MOST_REMEMBERED = 1_000;

    private final Cache<Long, AssociationCurve> curves = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final AirTimes airTimes;
    private final Activities activities;
    private final SessionMeter meter;
    private final SessionStore store;
    private final CurrentShop current;
    private final Clock clock;

    AssociationMeters(
            AirTimes airTimes,
            Activities activities,
            SessionMeter meter,
            SessionStore store,
            CurrentShop current,
            Clock clock) {
        this.store = store;
        this.airTimes = airTimes;
        this.activities = activities;
        this.meter = meter;
        this.current = current;
        this.clock = clock;
    }

    /**
     * How many of a session's viewers ordered something in it, by the number of distinct associated products that it
     * showed; one that still runs does not count. At most ten minutes old.
     */
    public AssociationCurve curve() {
        return Objects.requireNonNull(curves.get(current.id(), shop -> AssociationCurve.of(sessions(shop))));
    }

    /** How a session stands that has shown these associated products. */
    public AssociationMeter of(Set<Long> shown) {
        return new AssociationMeter(shown.size(), good());
    }

    /** How it would stand with an item. */
    @Transactional(readOnly = true)
    public AssociationMeter after(Set<Long> shown, LiveItem item) {
        var all = new HashSet<>(shown);
        if (item instanceof BundleItem bundle) {
            meter.associated(current.id(), List.of(bundle.bundleId())).values().forEach(all::addAll);
        }
        return of(all);
    }

    /** Whether it must be noted first why: the item adds to too many, and nobody has said yet why the session may. */
    @Transactional(readOnly = true)
    public boolean needsNote(long session, Set<Long> shown, LiveItem item) {
        var after = after(shown, item);
        return after.shown() > shown.size()
                && after.band() == AssociationMeter.Band.NOTE_NEEDED
                && noteOf(session).isEmpty();
    }

    /**
     * Notes why a session shows so many.
     *
     * @throws IllegalArgumentException if the note has not 1 to {@value SessionMeter#NOTE_LIMIT} characters
     */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void note(long session, String note) {
        meter.note(current.id(), Long.toString(session), note, current.actor());
    }

    /** Why a session shows so many, if somebody has said so. */
    @Transactional(readOnly = true)
    public Optional<String> noteOf(long session) {
        return meter.noteOf(current.id(), Long.toString(session));
    }

    private AssociationMeter.Range good() {
        return curve() instanceof AssociationCurve.Fitted fitted ? fitted.good() : AssociationMeter.USUAL;
    }

    private List<AssociationCurve.Session> sessions(long shopId) {
        var now = clock.instant();
        var running = store.running(shopId).stream().map(Object::toString).collect(Collectors.toSet());
        Map<String, Set<UUID>> bundles = airTimes.within(shopId, now.minus(LOOK_BACK), now).stream()
                .filter(time -> time.item().bundleId() != null && !running.contains(time.session()))
                .collect(Collectors.groupingBy(
                        AirTime::session, Collectors.mapping(time -> time.item().bundleId(), Collectors.toSet())));
        var all = bundles.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var associated = meter.associated(shopId, all);
        var reaches = activities.reach(bundles.keySet());
        var sessions = new ArrayList<AssociationCurve.Session>();
        bundles.forEach((session, shown) -> {
            var reach = reaches.getOrDefault(session, new SessionReach(0, new HashMap<>()));
            if (reach.viewers() > 0) {
                long items = shown.stream()
                        .flatMap(bundle -> associated.getOrDefault(bundle, Set.of()).stream())
                        .distinct()
                        .count();
                sessions.add(new AssociationCurve.Session(
                        (int) items, reach.viewers(), Math.min(reach.viewers(), reach.of(ActivityKind.ORDER))));
            }
        });
        return sessions;
    }
}
