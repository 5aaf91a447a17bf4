package app.dapei.experiments;

import app.dapei.access.CurrentShop;
import app.dapei.experiments.core.assignment.BucketRange;
import app.dapei.experiments.core.assignment.Namespace;
import app.dapei.experiments.core.assignment.TrafficSplit;
import app.dapei.experiments.core.assignment.VariantAssigner;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** The experiments of each shop that run now, read anew when one changes and every few seconds for other nodes' changes. */
@Component
class RunningTrials {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Cache<Long, List<Trial>> byShop =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final ExperimentRepository experiments;
    private final ExperimentShares shares;
    private final TransactionTemplate transaction;

    RunningTrials(ExperimentRepository experiments, ExperimentShares shares, PlatformTransactionManager transactions) {
        this.experiments = experiments;
        this.shares = shares;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * An experiment that runs.
     *
     * @param id        its number
     * @param shopId    its shop
     * @param question  what it asks, or its name
     * @param names     of the arms
     * @param setup     how it is carried out
     * @param startedAt since when
     * @param period    which shares of traffic hold
     * @param assigner  tells a viewer's arm
     */
    record Trial(
            UUID id,
            long shopId,
            String question,
            List<String> names,
            Setup setup,
            Instant startedAt,
            int period,
            VariantAssigner assigner) {

        /** Bundles that viewers of an arm do not see: those of the other arms. */
        Set<UUID> hidden(int arm) {
            var hidden = new HashSet<UUID>();
            if (setup.subject().hidesOthers()) {
                setup.arms().stream()
                        .flatMap(other -> Stream.ofNullable(other.bundleId()))
                        .forEach(hidden::add);
                var own = setup.arms().get(arm).bundleId();
                hidden.remove(own);
            }
            return hidden;
        }

        /** The bundle that an arm is about. */
        List<UUID> bundle(int arm) {
            var own = setup.arms().get(arm).bundleId();
            return own == null ? List.of() : List.of(own);
        }
    }

    /** Those of a shop; the caller needs no sign-in. */
    List<Trial> ofShop(long shopId) {
        var known = byShop.getIfPresent(shopId);
        if (known != null) {
            return known;
        }
        var read = CurrentShop.call(shopId, within(() -> read(shopId)));
        byShop.put(shopId, read);
        return read;
    }

    private Supplier<List<Trial>> within(Supplier<List<Trial>> reading) {
        return () -> {
            var found = transaction.execute(status -> reading.get());
            return found == null ? List.of() : found;
        };
    }

    private List<Trial> read(long shopId) {
        return experiments.findAllByState(ExperimentState.RUNNING).stream()
                .filter(one -> one.setup().design() != Design.COUNTED)
                .map(one -> trial(shopId, one))
                .toList();
    }

    private Trial trial(long shopId, Experiment one) {
        var setup = one.setup();
        var period = shares.of(shopId, one.id()).getLast();
        var split = TrafficSplit.equal(setup.arms().size())
                .withWeights(period.shares())
                .withCoverage(setup.audience().coverage());
        var assigner = VariantAssigner.of(one.id().toString(), split);
        var audience = setup.audience();
        if (!audience.layer().isEmpty()) {
            assigner = assigner.with(new Namespace(audience.layer(), new BucketRange(audience.from(), audience.to())));
        }
        var details = one.details(period.since());
        var asked = details.draft().question().isEmpty()
                ? one.name()
                : details.draft().question();
        var startedAt = details.startedAt() == null ? period.since() : details.startedAt();
        return new Trial(one.id(), shopId, asked, one.armNames(), setup, startedAt, period.number(), assigner);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ExperimentChanged event) {
        byShop.invalidate(event.shopId());
    }
}
