package app.dapei.experiments;

import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.catalog.Shelf;
import app.dapei.catalog.ShelfProduct;
import app.dapei.experiments.ExperimentResult.Breakdown;
import app.dapei.experiments.ExperimentResult.Doubt;
import app.dapei.experiments.ExperimentResult.Health;
import app.dapei.experiments.core.ContingencyTest;
import app.dapei.experiments.core.TrialAnalysis.TrialReading;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what makes an experiment's numbers doubtful, or is to be known with them. */
@Component
class TrialDoubts {

    private static final double MIXED = 0.01;
    private static final double ALARM = 0.001;
    private static final double OVERLAP = 0.05;
    private static final double STOCK_USED = 0.3;
    private static final double HETEROGENEITY = 0.05;

    private final PublishedBundles bundles;
    private final Shelf shelf;
    private final JdbcClient jdbc;

    TrialDoubts(PublishedBundles bundles, Shelf shelf, JdbcClient jdbc) {
        this.bundles = bundles;
        this.shelf = shelf;
        this.jdbc = jdbc;
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
        double used = stockUsed(shopId, details, table);
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

    /** The largest part of a product's stock that was sold since the start, of products that two arms sell. */
    private double stockUsed(long shopId, ExperimentDetails details, TrialTable table) {
        var ids = table.setup().arms().stream()
                .flatMap(arm -> Stream.ofNullable(arm.bundleId()))
                .collect(Collectors.toSet());
        if (ids.size() < 2) {
            return 0;
        }
        Map<Long, Integer> arms = new HashMap<>();
        bundles.ofShop(shopId).stream()
                .filter(bundle -> ids.contains(bundle.id()))
                .forEach(bundle -> products(bundle).forEach(product -> arms.merge(product, 1, Integer::sum)));
        arms.values().removeIf(count -> count < 2);
        if (arms.isEmpty()) {
            return 0;
        }
        var sold = sold(shopId, details, arms.keySet());
        return shelf.findAll(shopId, arms.keySet()).values().stream()
                .mapToDouble(product -> used(product, sold.getOrDefault(product.id(), 0L)))
                .max()
                .orElse(0);
    }

    private static Stream<Long> products(PublishedBundle bundle) {
        return Stream.concat(Stream.of(bundle.main()), bundle.items().stream())
                .map(PublishedBundle.Item::productId)
                .distinct();
    }

    private static double used(ShelfProduct product, long sold) {
        var left = product.stock();
        return left == null || sold == 0 ? 0 : sold / (sold + (double) left);
    }

    private Map<Long, Long> sold(long shopId, ExperimentDetails details, Set<Long> products) {
        var sold = new HashMap<Long, Long>();
        var end = details.ended().at();
        jdbc.sql("""
            select product_id, sum(quantity) as units from order_line
            where shop_id = :shop and product_id in (:products) and ordered_at >= :start and ordered_at < :end
            group by product_id
            """)
                .param("shop", shopId)
                .param("products", products)
                .param("start", Timestamp.from(Objects.requireNonNull(details.startedAt())))
                .param("end", end == null ? Timestamp.valueOf("9999-01-01 00:00:00") : Timestamp.from(end))
                .query(row -> {
                    sold.put(row.getLong("product_id"), row.getLong("units"));
                });
        return sold;
    }
}
