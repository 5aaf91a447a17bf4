package app.dapei.experiments;

import app.dapei.experiments.core.GroupSequentialBoundary;
import app.dapei.experiments.core.StandardNormal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The looks of experiments that are read at planned ones. A look is taken when its share of the planned units is reached,
 * at the share that there really is then; its boundary spends what the former ones left (Lan and DeMets).
 */
@Component
class PlannedLooks {

    private final JdbcClient jdbc;

    PlannedLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A look that was taken.
     *
     * @param number   from 1
     * @param at       when
     * @param fraction the share of the planned units that was there
     * @param critical the z that the effect had to reach
     */
    record Look(int number, Instant at, double fraction, double critical) {

        /** The two-sided level of this look alone. */
        double level() {
            return 2 * StandardNormal.survival(critical);
        }
    }

    /** The units per arm with planned looks: more than for one reading, by as much as the last boundary is higher. */
    static long units(long once, ExperimentDraft draft) {
        int looks = draft.setup().reading().looks();
        if (looks == 1) {
            return once;
        }
        double alpha = draft.plan().alpha();
        var fractions = IntStream.rangeClosed(1, looks)
                .mapToObj(look -> (double) look / looks)
                .toList();
        double last = GroupSequentialBoundary.of(alpha).bounds(fractions).getLast();
        double power = StandardNormal.quantile(draft.plan().power());
        double factor = (last + power) / (StandardNormal.twoSidedCritical(alpha) + power);
        return (long) Math.ceil(once * factor * factor);
    }

    List<Look> of(long shopId, UUID experimentId) {
        return jdbc.sql("""
            select number, at, fraction, critical from experiment_look
            where shop_id = ? and experiment_id = ? order by number
            """)
                .params(shopId, experimentId)
                .query((row, number) -> new Look(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getDouble("fraction"),
                        row.getDouble("critical")))
                .list();
    }

    /**
     * Takes the look that has become due, if one has.
     *
     * @param progress the share of the planned units that is there
     * @return the last look taken; empty before the first
     */
    Optional<Look> take(long shopId, UUID experimentId, int looks, double alpha, double progress, Instant now) {
        var taken = new ArrayList<>(of(shopId, experimentId));
        int due = (int) Math.floor(Math.min(1, progress) * looks + 1e-9);
        double before = taken.isEmpty() ? 0 : taken.getLast().fraction();
        if (due > (taken.isEmpty() ? 0 : taken.getLast().number()) && Math.min(1, progress) > before) {
            var fractions = new ArrayList<>(taken.stream().map(Look::fraction).toList());
            fractions.add(Math.min(1, progress));
            double critical =
                    GroupSequentialBoundary.of(alpha).bounds(fractions).getLast();
            var look = new Look(due, now, Math.min(1, progress), critical);
            jdbc.sql("""
                insert into experiment_look (experiment_id, number, shop_id, at, fraction, critical)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                    .params(experimentId, look.number(), shopId, Timestamp.from(now), look.fraction(), critical)
                    .update();
            taken.add(look);
        }
        return taken.isEmpty() ? Optional.empty() : Optional.of(taken.getLast());
    }
}
