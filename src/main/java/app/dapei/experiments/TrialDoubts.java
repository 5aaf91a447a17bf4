package app.dapei.experiments;

import app.dapei.experiments.ExperimentResult.Breakdown;
import app.dapei.experiments.ExperimentResult.Doubt;
import app.dapei.experiments.ExperimentResult.Health;
import app.dapei.experiments.core.ContingencyTest;
import app.dapei.experiments.core.TrialAnalysis.TrialReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Looks for what makes an experiment's numbers doubtful, or is to be known with them. */
@Component
class TrialDoubts {

    private static final double MIXED = 0.01;
    private static final double ALARM = 0.001;
    private static final double OVERLAP = 0.05;
    private static final double STOCK_USED = 0.3;
    private static final double HETEROGENEITY = 0.05;

    private final SharedStock stock;

    TrialDoubts(SharedStock stock) {
        this.stock = stock;
    }

    List<Doubt> of(
            long shopId,
            ExperimentDetails details,
            Health health,
            TrialTable table,
            Optional<TrialReading> reading,
            Breakdown breakdown) {
        var found = new ArrayList<Doubt>();
        addIf(found, details.ended().laterVerdict() != null, Doubt.Kind.VERDICT_CHANGED, 0);
        addIf(found, health.mixedShare() > MIXED, Doubt.Kind.MIXED_VIEWERS, health.mixedShare());
        double imbalance = health.imbalance().orElse(1);
        addIf(found, imbalance < ALARM, Doubt.Kind.IMBALANCE, imbalance);
        double used = stock.used(shopId, details);
        addIf(found, used >= 1, Doubt.Kind.STOCK_RAN_OUT, used);
        addIf(found, used >= STOCK_USED && used < 1, Doubt.Kind.STOCK_SHARED, used);
        long seen = health.units().stream().mapToLong(Long::longValue).sum();
        double overlap = seen == 0 ? 0 : (double) health.overlapping() / seen;
        addIf(found, overlap > OVERLAP, Doubt.Kind.OVERLAP, overlap);
        if (reading.isPresent()) {
            table.viewersForSkew().ifPresent(needed -> found.add(new Doubt(Doubt.Kind.SKEWED, Math.ceil(needed))));
        }
        long empty = breakdown.windows().stream()
                .filter(window -> window.value().isEmpty())
                .count();
        addIf(found, empty > 0, Doubt.Kind.LEFT_OUT, empty);
        int comparisons = table.setup().goals().size() * (table.arms() - 1);
        addIf(found, reading.isPresent() && comparisons > 1, Doubt.Kind.SEVERAL_COMPARISONS, comparisons);
        breakdown
                .pooled()
                .filter(pooled -> pooled.heterogeneityPValue() < HETEROGENEITY)
                .ifPresent(pooled -> found.add(new Doubt(Doubt.Kind.HETEROGENEOUS, pooled.inconsistency() / 100)));
        return found;
    }

    private static void addIf(List<Doubt> found, boolean holds, Doubt.Kind kind, double amount) {
        if (holds) {
            found.add(new Doubt(kind, amount));
        }
    }

    /** Whether the arms' viewers had bought before equally often; nobody's arm can have changed that. */
    OptionalDouble imbalance(TrialTable table) {
        var counts = IntStream.range(0, table.arms())
                .mapToObj(arm -> List.of(viewers(table, arm, true), viewers(table, arm, false)))
                .toList();
        boolean known = counts.stream().mapToLong(List::getFirst).sum() > 0
                && counts.stream().mapToLong(List::getLast).sum() > 0;
        return known
                ? ContingencyTest.PEARSON
                        .test(counts)
                        .found()
                        .map(association -> OptionalDouble.of(association.pValue()))
                        .orElse(OptionalDouble.empty())
                : OptionalDouble.empty();
    }

    private static long viewers(TrialTable table, int arm, boolean former) {
        return table.summed().rows().stream()
                .filter(row -> row.arm() == arm && row.former() == former)
                .mapToLong(OutcomeRow::n)
                .sum();
    }
}
