package app.dapei.mining;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.mining.core.Evidence;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The orders behind an association, over the days of the run that the shop reads, of the buyers and the
 * part of the trade that it was limited to. Orders that count, gifts left out;
 * over-long orders are shown, though the run may have left them out.
 */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class AssociationEvidence {

    private static final int PAGE_LIMIT = 200;

    private final EvidenceQueries queries;
    private final RunStore runs;
    private final OrderBaskets baskets;
    private final CurrentShop current;

    AssociationEvidence(EvidenceQueries queries, RunStore runs, OrderBaskets baskets, CurrentShop current) {
        this.queries = queries;
        this.runs = runs;
        this.baskets = baskets;
        this.current = current;
    }

    /** The days of the run that the shop reads; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<MiningPlan> plan() {
        return runs.result(current.id()).map(MiningRun::plan);
    }

    /** One page, at most 200, of the orders with all these products, the latest first; empty before the first run. */
    @Transactional(readOnly = true)
    public List<EvidenceOrder> orders(Collection<Long> antecedent, long consequent, Pageable page) {
        return plan().map(plan -> orders(plan, antecedent, consequent, page)).orElse(List.of());
    }

    private List<EvidenceOrder> orders(MiningPlan plan, Collection<Long> antecedent, long consequent, Pageable page) {
        var sides = all(antecedent, consequent);
        List<WeekTally.Held> held = new ArrayList<>();
        queries.forEachOrder(lines(plan), countedAs(plan, sides), order -> {
            if (order.products().size() == sides.size()) {
                held.add(order);
            }
        });
        held.sort(Comparator.comparing(WeekTally.Held::orderedAt)
                .thenComparing(WeekTally.Held::orderId)
                .reversed());
        var wanted = held.stream()
                .skip(page.getOffset())
                .limit(Math.min(page.getPageSize(), PAGE_LIMIT))
                .toList();
        return queries.orders(current.id(), wanted, sides.size());
    }

    /** The weeks from the first to the last with an order, in order; empty before the first run. */
    @Transactional(readOnly = true)
    public List<EvidenceWeek> weeks(Collection<Long> antecedent, long consequent) {
        return plan().map(plan -> weeks(plan, antecedent, consequent)).orElse(List.of());
    }

    private List<EvidenceWeek> weeks(MiningPlan plan, Collection<Long> antecedent, long consequent) {
        var promotions = baskets.promotions(current.id(), plan, zone());
        var tally = new WeekTally(new TreeSet<>(antecedent), consequent, zone());
        var sides = countedAs(plan, all(antecedent, consequent));
        queries.forEachOrder(lines(plan), sides, tally::add);
        queries.forEachDay(lines(plan), zone(), tally::addOrders);
        return tally.weeks(promotions::contains);
    }

    /** The products of these sides and, where the run has folded variants, theirs. */
    private Map<Long, Long> countedAs(MiningPlan plan, Collection<Long> sides) {
        Map<Long, Long> counted = new HashMap<>();
        sides.forEach(side -> counted.put(side, side));
        if (plan.options().foldVariants()) {
            baskets.variants(current.id()).forEach((variant, product) -> {
                if (sides.contains(product)) {
                    counted.put(variant, product);
                }
            });
        }
        return counted;
    }

    /** The counts with and without the orders in which one bundle brought all sides; empty before the first run. */
    @Transactional(readOnly = true)
    public Optional<EvidenceSplit> split(Collection<Long> antecedent, long consequent) {
        return plan().map(plan -> {
                    var weeks = weeks(plan, antecedent, consequent);
                    int together = sum(weeks, EvidenceWeek::together);
                    int bundled = sum(weeks, EvidenceWeek::bundled);
                    int left = sum(weeks, EvidenceWeek::antecedent);
                    int right = sum(weeks, EvidenceWeek::consequent);
                    int orders = sum(weeks, EvidenceWeek::orders);
                    return new EvidenceSplit(
                            new Evidence(together, left, right, orders),
                            new Evidence(together - bundled, left - bundled, right - bundled, orders - bundled));
                })
                .filter(split -> split.all().baskets() > 0);
    }

    private static int sum(List<EvidenceWeek> weeks, ToIntFunction<EvidenceWeek> part) {
        return weeks.stream().mapToInt(part).sum();
    }

    private static Collection<Long> all(Collection<Long> antecedent, long consequent) {
        var products = new TreeSet<>(antecedent);
        if (!products.add(consequent) || products.size() < 2) {
            throw new IllegalArgumentException("an association needs an antecedent without its consequent; got: "
                    + antecedent + ", " + consequent);
        }
        return products;
    }

    private EvidenceQueries.Lines lines(MiningPlan plan) {
        return new EvidenceQueries.Lines(
                new OrderLineSql(current.id(), plan, zone()),
                baskets.limits(current.id(), plan.options().scope()));
    }

    private ZoneId zone() {
        return current.get().zone();
    }
}
