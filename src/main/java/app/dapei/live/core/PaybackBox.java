package app.dapei.live.core;

import app.dapei.shared.Rate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what accepted cues bring. */
final class PaybackBox {

    private final OrderLog orders = new OrderLog();
    private final ArrayDeque<Watch> watches = new ArrayDeque<>();

    /** Told what a cue brought. */
    interface Found {

        void of(String cue, Payback payback);
    }

    private static final class Watch {

        private final String cue;
        private final long main;
        private final Set<Long> associated;
        private final Rate before;
        private final Instant until;
        private long with;
        private long both;

        Watch(String cue, long main, Set<Long> associated, Rate before, Instant until) {
            this.cue = cue;
            this.main = main;
            this.associated = associated;
            this.before = before;
            this.until = until;
        }

        void count(Set<Long> products) {
            if (products.contains(main)) {
                with++;
                both += OrderLog.isAttached(products, associated) ? 1 : 0;
            }
        }
    }

    Payback watch(String cue, Instant now, long main, Set<Long> associated) {
        var watch = new Watch(cue, main, associated, orders.attached(now, main, associated), now.plus(Payback.SPAN));
        watches.addLast(watch);
        return new Payback.Waiting(watch.until);
    }

    void ordered(Instant at, Set<Long> products) {
        orders.add(at, products);
        watches.forEach(watch -> watch.count(products));
    }

    /** The watch that is over first was begun first. */
    @Nullable
    Instant deadline() {
        return watches.isEmpty() ? null : watches.getFirst().until;
    }

    /** Nothing more will come. */
    void close(Found found) {
        watches.forEach(watch -> found.of(watch.cue, Payback.of(watch.before, new Rate(watch.both, watch.with))));
        watches.clear();
    }

    void advance(Instant now, Found found) {
        while (!watches.isEmpty() && !now.isBefore(watches.getFirst().until)) {
            var watch = watches.removeFirst();
            found.of(watch.cue, Payback.of(watch.before, new Rate(watch.both, watch.with)));
        }
    }
}
