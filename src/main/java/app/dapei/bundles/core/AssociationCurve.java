package app.dapei.bundles.core;

import app.dapei.bundles.core.AssociationMeter.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A shop's own curve: how many viewers buy, by the number of associated items that a session showed. The interval of
 * each number is that of a ratio over sessions (Cochran, Sampling Techniques, 1977, 6.3), as viewers of one session are
 * alike, and never narrower than that of a share over viewers (Wilson).
 */
public sealed interface AssociationCurve {

    /** So many sessions must have been seen. */
    int ENOUGH_SESSIONS = 20;

    /** So many viewers a number must have had to count. */
    int ENOUGH_VIEWERS = 100;

    /** So many different numbers must count. */
    int ENOUGH_NUMBERS = 3;

    /**
     * What a session showed and sold.
     *
     * @param items distinct associated products shown
     * @param viewers how many saw it
     * @param buyers how many of them bought a bundle
     */
    record Session(int items, long viewers, long buyers) {

        public Session {
            if (items < 0 || viewers < 1 || buyers < 0 || buyers > viewers) {
                throw new IllegalArgumentException(
                        "buyers must be in [0, viewers] and viewers 1 or more; got: " + buyers + " of " + viewers);
            }
        }
    }

    /** The sessions do not bear a curve yet. */
    record NotEnough(int sessions, int numbers) implements AssociationCurve {}

    /**
     * The curve.
     *
     * @param points by number, rising
     * @param good the numbers next to the best one whose intervals reach up to the best one's share
     */
    record Fitted(List<Point> points, Range good) implements AssociationCurve {

        public Fitted {
            points = List.copyOf(points);
        }
    }

    /** A number of items: sessions, viewers, buyers, and the share of buyers with its 95 % interval. */
    record Point(int items, int sessions, long viewers, long buyers, double share, double atLeast, double atMost) {}

    static AssociationCurve of(List<Session> sessions) {
        var byItems = new TreeMap<Integer, List<Session>>();
        sessions.forEach(session -> byItems.computeIfAbsent(session.items(), items -> new ArrayList<>())
                .add(session));
        var points = byItems.values().stream()
                .map(AssociationCurve::point)
                .filter(point -> point.viewers() >= ENOUGH_VIEWERS)
                .toList();
        return sessions.size() < ENOUGH_SESSIONS || points.size() < ENOUGH_NUMBERS
                ? new NotEnough(sessions.size(), points.size())
                : new Fitted(points, good(points));
    }

    private static Point point(List<Session> sessions) {
        long viewers = sessions.stream().mapToLong(Session::viewers).sum();
        long buyers = sessions.stream().mapToLong(Session::buyers).sum();
        double share = (double) buyers / viewers;
        double margin = margin(sessions, share, viewers);
        return new Point(
                sessions.getFirst().items(),
                sessions.size(),
                viewers,
                buyers,
                share,
                Math.min(Math.max(0, share - margin), Wilson.lower(buyers, viewers)),
                Math.max(Math.min(1, share + margin), Wilson.upper(buyers, viewers)));
    }

    private static double margin(List<Session> sessions, double share, long viewers) {
        int n = sessions.size();
        if (n < 2) {
            return 0;
        }
        double squares = 0;
        for (var session : sessions) {
            double residual = session.buyers() - share * session.viewers();
            squares += residual * residual;
        }
        return Wilson.Z * Math.sqrt(n * squares / (n - 1)) / viewers;
    }

    private static Range good(List<Point> points) {
        var best = points.stream().max(Comparator.comparingDouble(Point::share)).orElseThrow();
        int at = points.indexOf(best);
        int least = at;
        while (least > 0 && points.get(least - 1).atMost() >= best.share()) {
            least--;
        }
        int most = at;
        while (most < points.size() - 1 && points.get(most + 1).atMost() >= best.share()) {
            most++;
        }
        return new Range(points.get(least).items(), points.get(most).items());
    }
}
