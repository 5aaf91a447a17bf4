package app.dapei.simulator.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the bundles on air do to an order: some buyers come for the main product because it is shown, and who has it
 * takes the bundle with its planted probability. Has dice of its own, so that all other orders stay as they are.
 */
final class BundleSeller {

    private static final double COMES_FOR_IT = .05;

    private final ShopPlan plan;
    private final List<List<Integer>> goods;
    private final LineMaker lineMaker;
    private final RunDowns runDowns;
    private final Dice dice;

    BundleSeller(Shelf shelf, ShopPlan plan, LineMaker lineMaker, RunDowns runDowns, Dice dice) {
        this.plan = plan;
        this.goods = plan.bundles().stream()
                .map(bundle -> bundle.goods().stream().map(shelf::index).toList())
                .toList();
        this.lineMaker = lineMaker;
        this.runDowns = runDowns;
        this.dice = dice;
    }

    /** The lines after the bundles of the broadcast were offered; an order takes at most one bundle. */
    List<MarketLine> offer(List<MarketLine> lines, MarketSession session, LineMaker.Occasion occasion) {
        for (MarketAirTime airTime : runDowns.of(session)) {
            Integer bundle = airTime.bundle();
            if (bundle == null || airTime.from().isAfter(occasion.placedAt())) {
                continue;
            }
            boolean hasMain = lines.stream()
                    .anyMatch(line -> line.product() == goods.get(bundle).getFirst());
            boolean comes = dice.chance(COMES_FOR_IT);
            if ((hasMain || comes)
                    && dice.chance(plan.bundles().get(bundle).effect().attach())) {
                return taken(hasMain ? lines : withMain(lines, bundle, occasion), bundle, occasion);
            }
            if (comes && !hasMain) {
                return withMain(lines, bundle, occasion);
            }
        }
        return lines;
    }

    private List<MarketLine> withMain(List<MarketLine> lines, int bundle, LineMaker.Occasion occasion) {
        var more = new ArrayList<>(lines);
        more.addAll(lineMaker.lines(List.of(goods.get(bundle).getFirst()), occasion, dice));
        return more;
    }

    private List<MarketLine> taken(List<MarketLine> lines, int bundle, LineMaker.Occasion occasion) {
        List<Integer> inBundle = goods.get(bundle);
        ShopPlan.BundlePlan made = Objects.requireNonNull(plan.bundles().get(bundle));
        var all = new ArrayList<MarketLine>();
        for (int product : inBundle) {
            all.add(lineMaker.bundleLine(
                    product, bundle, made.percentOff(), made.effect().returns(), occasion, dice));
        }
        lines.stream().filter(line -> !inBundle.contains(line.product())).forEach(all::add);
        return all;
    }
}
