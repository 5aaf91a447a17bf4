package app.dapei.mining;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.mining.core.PairLedger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the current shop's buyers take together these days: counts of pairs over the last 7, 15, 30 and 90 days, that
 * follow new, changed and cancelled orders within seconds. Gifts are left out; orders with more than 100 products count
 * with their products, but not with their pairs.
 */
@Service
@PreAuthorize(Roles.MAY_READ)
public class PairCounts {

    private final LivePairs pairs;
    private final CurrentShop current;

    PairCounts(LivePairs pairs, CurrentShop current) {
        this.pairs = pairs;
        this.current = current;
    }

    /**
     * A pair.
     *
     * @param window one of {@link MiningPlan#WINDOWS}
     * @return empty while the shop is being counted for the first time, which takes about a second, or where it is too
     *     large to be kept in memory
     */
    public Optional<PairLedger.Pair> pair(long product, long other, int window) {
        return pairs.ask(current.id(), ledger -> ledger.pair(product, other, window));
    }

    /**
     * What goes with a product, the most orders beyond chance first; none while the shop is being counted.
     *
     * @param window one of {@link MiningPlan#WINDOWS}
     * @param leastTogether least number of orders with both, at least 1
     */
    public List<PairLedger.Pair> companions(long product, int window, int leastTogether) {
        var found = pairs.ask(current.id(), ledger -> ledger.pairsOf(product, window, leastTogether));
        return found.orElse(List.of()).stream()
                .sorted(Comparator.comparingDouble(
                                (PairLedger.Pair pair) -> pair.evidence().leverage())
                        .reversed()
                        .thenComparing(PairLedger.Pair::other))
                .toList();
    }

    /** Has the shop counted where it is not yet; when the counts were last brought up to date, empty before the first. */
    public Optional<Instant> startFollowing() {
        long shopId = current.id();
        return pairs.ask(shopId, ledger -> shopId).flatMap(pairs::asOf);
    }
}
