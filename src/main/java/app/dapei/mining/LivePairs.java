package app.dapei.mining;

import app.dapei.access.Shops;
import app.dapei.mining.core.PairLedger;
import app.dapei.orders.OrdersRewritten;
import app.dapei.shared.TimeRange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pair counts of the shops that somebody has asked for, in memory: counted once from the orders of the longest
 * window, then followed change by change. Changes are read by their numbers; as a transaction may commit after a later
 * one, the numbers of the last minute are looked at again each time. Bulk changes count the shop anew.
 */
@Component
class LivePairs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LivePairs.class);
    private static final int LONGEST_BASKET = 100;
    private static final int CHANGES_AT_ONCE = 20_000;
    /** So many numbers before the last may not be committed yet when a count begins. */
    private static final int LOOKED_BACK = 5_000;

    private static final long LATE_MILLIS = 60_000;
    private static final double SHARE_OF_HEAP = 0.1;

    private final OrderChanges changes;
    private final Shops shops;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Long, Count> counts = new ConcurrentHashMap<>();
    private final ExecutorService counting = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("pair-counts").daemon().factory());
    /** Numbers above this one may still be missing; which of them were seen, and where they stood when. */
    private long settled;

    private final Set<Long> seen = new HashSet<>();
    private final List<Mark> marks = new ArrayList<>();

    LivePairs(OrderChanges changes, Shops shops, TransactionTemplate transaction, Clock clock) {
        this.changes = changes;
        this.shops = shops;
        this.transaction = transaction;
        this.clock = clock;
        settled = -1;
    }

    private record Mark(long number, Instant at) {}

    /** A shop's ledger, and when it was last brought up to date; guarded by itself. */
    private record Count(PairLedger ledger, ZoneId zone, Instant[] asOf) {

        int day(Instant at) {
            return (int) LocalDate.ofInstant(at, zone).toEpochDay();
        }
    }

    /** Asks the shop's counts; empty while they are being counted for the first time, and where they do not fit. */
    <T> Optional<T> ask(long shopId, Function<PairLedger, T> question) {
        var count = counts.get(shopId);
        if (count == null) {
            counting.execute(() -> countIfMissing(shopId));
            return Optional.empty();
        }
        synchronized (count) {
            return Optional.of(question.apply(count.ledger()));
        }
    }

    Optional<Instant> asOf(long shopId) {
        return Optional.ofNullable(counts.get(shopId)).map(count -> count.asOf()[0]);
    }

    private void countIfMissing(long shopId) {
        if (!counts.containsKey(shopId)) {
            count(shopId);
        }
    }

    private void count(long shopId) {
        var zone = shops.get(shopId).zone();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var ledger = new PairLedger(MiningPlan.WINDOWS, (int) today.toEpochDay(), LONGEST_BASKET);
        var count = new Count(ledger, zone, new Instant[] {now});
        long before = startFollowing();
        var range = TimeRange.ofDays(today.minusDays(MiningPlan.WINDOWS.getLast()), today.plusDays(1), zone);
        transaction.executeWithoutResult(status -> changes.forEach(shopId, range, order -> put(count, order)));
        if (ledger.bytes() > SHARE_OF_HEAP * Runtime.getRuntime().maxMemory()) {
            LOG.warn("The pair counts of shop {} would take {} bytes; they are not kept", shopId, ledger.bytes());
            counts.remove(shopId);
            return;
        }
        follow(shopId, count, before);
    }

    /** The number from which on changes may be missing in what is read from now on. */
    private synchronized long startFollowing() {
        if (settled < 0) {
            settled = Math.max(0, changes.last() - LOOKED_BACK);
        }
        return settled;
    }

    /** From now on the count follows; what has changed since it was begun is looked at again. */
    private synchronized void follow(long shopId, Count count, long before) {
        counts.put(shopId, count);
        settled = Math.min(settled, before);
        seen.clear();
        marks.clear();
    }

    private static void put(Count count, OrderChanges.Contents order) {
        count.ledger().put(order.orderId(), count.day(order.at()), order.products());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OrdersRewritten event) {
        if (counts.containsKey(event.shopId())) {
            counting.execute(() -> count(event.shopId()));
        }
    }

    /** Brings all counts up to date. */
    @Scheduled(fixedDelayString = "${dapei.mining.follow:2s}")
    synchronized void follow() {
        if (settled < 0) {
            return;
        }
        var now = clock.instant();
        long from = settled;
        List<OrderChanges.Change> some;
        do {
            some = changes.after(from, CHANGES_AT_ONCE);
            apply(some.stream().filter(change -> seen.add(change.number())).toList());
            from = some.isEmpty() ? from : some.getLast().number();
        } while (some.size() == CHANGES_AT_ONCE);
        settle(from, now);
        counts.values().forEach(count -> moveOn(count, now));
    }

    private void settle(long last, Instant now) {
        marks.add(new Mark(last, now));
        while (marks.getFirst().at().plusMillis(LATE_MILLIS).isBefore(now)) {
            settled = Math.max(settled, marks.removeFirst().number());
        }
        seen.removeIf(number -> number <= settled);
    }

    private static void moveOn(Count count, Instant now) {
        synchronized (count) {
            count.ledger().moveTo(count.day(now));
            count.asOf()[0] = now;
        }
    }

    private void apply(List<OrderChanges.Change> fresh) {
        Map<Long, List<Long>> orders = new HashMap<>();
        for (var change : fresh) {
            if (counts.containsKey(change.shopId())) {
                orders.computeIfAbsent(change.shopId(), shop -> new ArrayList<>())
                        .add(change.orderId());
            }
        }
        orders.forEach((shopId, changed) -> {
            var contents = changes.contents(shopId, changed);
            var count = counts.get(shopId);
            if (count != null) {
                synchronized (count) {
                    contents.forEach(order -> put(count, order));
                }
            }
        });
    }

    @Override
    public void destroy() {
        counting.shutdownNow();
    }
}
