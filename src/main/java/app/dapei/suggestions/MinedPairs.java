package app.dapei.suggestions;

import app.dapei.mining.Association;
import app.dapei.mining.AssociationFilter;
import app.dapei.mining.Associations;
import app.dapei.mining.core.Evidence;
import app.dapei.suggestions.core.PairEvidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Reads the mined rules of one product on each side as pairs. */
@Component
class MinedPairs {

    /** So many are read in each of the two orders; the best are among them. */
    private static final int CANDIDATES = 500;

    private final Associations associations;

    MinedPairs(Associations associations) {
        this.associations = associations;
    }

    /** A main product and an associated one. */
    record Direction(long mainId, long associatedId) {

        Direction reversed() {
            return new Direction(associatedId, mainId);
        }
    }

    /** The pairs of the whole shop that are the most frequent beyond chance or the most certain, in both directions. */
    Map<Direction, PairEvidence> strongest() {
        var pairs = new LinkedHashMap<Direction, PairEvidence>();
        for (var property : List.of("leverage", "confidenceLow")) {
            read(AssociationFilter.ALL, property).forEach(rule -> put(pairs, rule));
        }
        return pairs;
    }

    /** What goes with a product, by its number: the pairs in which it stands on either side. */
    Map<Long, PairEvidence> with(long mainId) {
        var pairs = new LinkedHashMap<Direction, PairEvidence>();
        read(AssociationFilter.ALL.withProducts(List.of(mainId)), "leverage").forEach(rule -> put(pairs, rule));
        var with = new LinkedHashMap<Long, PairEvidence>();
        pairs.forEach((direction, evidence) -> {
            if (direction.mainId() == mainId) {
                with.put(direction.associatedId(), evidence);
            }
        });
        return with;
    }

    private List<Association> read(AssociationFilter filter, String property) {
        return associations.find(
                filter.withPairsOnly(true),
                PageRequest.of(0, CANDIDATES, Sort.by(property).descending()));
    }

    private static void put(Map<Direction, PairEvidence> pairs, Association rule) {
        var direction = new Direction(rule.antecedent().getFirst(), rule.consequent());
        var evidence = evidence(rule.evidence());
        pairs.put(direction, evidence);
        pairs.putIfAbsent(direction.reversed(), evidence.reversed());
    }

    private static PairEvidence evidence(Evidence mined) {
        return new PairEvidence(mined.count(), mined.antecedentCount(), mined.consequentCount(), mined.baskets());
    }
}
