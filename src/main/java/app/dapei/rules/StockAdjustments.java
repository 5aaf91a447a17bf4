package app.dapei.rules;

import app.dapei.bundles.Adjustment;
import app.dapei.bundles.BundleAdjustments;
import app.dapei.rules.core.Decision;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the bundles what stock rules have made of them. */
@Component
class StockAdjustments implements BundleAdjustments {

    private final FiringStore firings;

    StockAdjustments(FiringStore firings) {
        this.firings = firings;
    }

    static List<Decision> decisions(List<Firing> firings) {
        return firings.stream().map(Firing::decision).toList();
    }

    @Override
    public Map<UUID, Adjustment> inForce(long shopId) {
        return firings.inForce(shopId).stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.groupingBy(Firing::bundleId),
                        byBundle -> byBundle.entrySet().stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, one -> Situations.adjustment(decisions(one.getValue()))))));
    }
}
