package app.dapei.simulator.core;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one demo shop is to be: names, house brands by department, category tree, gifts, scenarios, bundles, kinds of goods and
 * the wiring of its truths. A good is named by its kind and rank: {@code "tent:0"} is the best-selling tent.
 */
record ShopPlan(
        String key,
        LocalName name,
        LocalName host,
        double share,
        List<Department> departments,
        List<LocalName> gifts,
        List<ScenarioPlan> scenarios,
        List<BundlePlan> bundles,
        Wiring wiring) {

    record Department(
            String key, LocalName name, List<LocalName> brands, Map<String, LocalName> categories, List<Kind> kinds) {}

    record ScenarioPlan(String key, LocalName name, List<String> kinds) {

        static ScenarioPlan of(String key, String name, String kinds) {
            return new ScenarioPlan(key, LocalName.of(name), List.of(kinds.split(" ")));
        }
    }

    /** A bundle to begin with; {@code goods} main first. */
    record BundlePlan(
            LocalName name,
            String scenario,
            List<String> goods,
            int percentOff,
            boolean published,
            BundleEffect effect) {

        static BundlePlan of(String name, String scenario, String goods, int percentOff) {
            return new BundlePlan(
                    LocalName.of(name), scenario, List.of(goods.split(" ")), percentOff, true, BundleEffect.GOOD);
        }

        BundlePlan with(BundleEffect other) {
            return new BundlePlan(name, scenario, goods, percentOff, published, other);
        }

        BundlePlan asDraft() {
            return new BundlePlan(name, scenario, goods, percentOff, false, effect);
        }
    }

    /** Lines of {@code "a b .25"}: goods, then the probability where there is one. */
    record Wiring(
            List<String> pairs,
            List<String> triples,
            List<String> decoys,
            List<String> seasonal,
            List<String> substitutes,
            List<String> gifts) {}

    List<Kind> kinds() {
        return departments.stream()
                .flatMap(department -> department.kinds().stream())
                .toList();
    }

    static List<LocalName> names(String... both) {
        return Stream.of(both).map(LocalName::of).toList();
    }
}
