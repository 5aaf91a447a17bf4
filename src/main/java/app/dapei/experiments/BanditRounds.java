package app.dapei.experiments;

import app.dapei.access.CurrentShop;
import app.dapei.access.Shops;
import app.dapei.experiments.ExperimentShares.Period;
import app.dapei.experiments.RunningTrials.Trial;
import app.dapei.experiments.core.GaussianPosterior;
import app.dapei.experiments.core.MetricStatistic;
import app.dapei.experiments.core.ThompsonAllocation;
import app.dapei.experiments.core.TreatmentEffect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the shares of bandits after their cadence: by the chance of each arm to be the best in the first goal, never below
 * the floor, and only when every arm has its least viewers. A viewer keeps the first arm.
 */
@Component
class BanditRounds {

    private final RunningTrials running;
    private final Outcomes outcomes;
    private final ExposureLog exposures;
    private final ExperimentShares shares;
    private final Shops shops;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BanditRounds(
            RunningTrials running,
            Outcomes outcomes,
            ExposureLog exposures,
            ExperimentShares shares,
            Shops shops,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.running = running;
        this.outcomes = outcomes;
        this.exposures = exposures;
        this.shares = shares;
        this.shops = shops;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tick() {
        shops.all()
                .forEach(shop -> running.ofShop(shop.id()).stream()
                        .filter(trial -> trial.setup().design() == Design.BANDIT && isDue(trial))
                        .forEach(this::round));
    }

    private boolean isDue(Trial trial) {
        var cadence = Duration.ofMinutes(trial.setup().bandit().cadenceMinutes());
        var since = shares.of(trial.shopId(), trial.id()).getLast().since();
        return !since.plus(cadence).isAfter(clock.instant());
    }

    /** Moves the shares of one bandit, if every arm has enough viewers. */
    void round(Trial trial) {
        exposures.flush();
        CurrentShop.run(
                trial.shopId(),
                () -> transaction.executeWithoutResult(status -> {
                    Instant now = clock.instant();
                    var summed = outcomes.ofTrial(trial.shopId(), trial.id(), trial.setup(), trial.startedAt(), now);
                    var table = new TrialTable(trial.setup(), summed, List.of());
                    var arms = table.statistics(0, row -> true);
                    boolean enough = arms.stream()
                            .allMatch(arm -> arm.n() >= trial.setup().bandit().leastUsers());
                    if (enough) {
                        move(trial, arms, summed.metrics().getFirst().lessIsBetter(), now);
                    }
                }));
    }

    private void move(Trial trial, List<MetricStatistic> arms, boolean lessIsBetter, Instant now) {
        var posteriors = new ArrayList<GaussianPosterior>();
        for (var arm : arms) {
            var mean = TreatmentEffect.difference(arm, arm)
                    .found()
                    .map(TreatmentEffect::arms)
                    .filter(pair -> pair.control().varianceOfMean() > 0);
            if (mean.isEmpty()) {
                return;
            }
            posteriors.add(new GaussianPosterior(
                    mean.get().control().mean(), Math.sqrt(mean.get().control().varianceOfMean())));
        }
        var plain = ThompsonAllocation.withFloor(trial.setup().bandit().floor());
        var allocation = lessIsBetter ? plain.whereLessIsBetter() : plain;
        int number = shares.of(trial.shopId(), trial.id()).getLast().number() + 1;
        var period =
                new Period(number, now, allocation.weights(posteriors), allocation.bestArmProbabilities(posteriors));
        shares.begin(trial.shopId(), trial.id(), period);
        events.publishEvent(new ExperimentChanged(
                trial.shopId(), trial.id(), "EXPERIMENT_SHARES_MOVED", trial.question(), rounded(period.shares())));
    }

    private static String rounded(List<Double> shares) {
        return shares.stream()
                .map(share -> Math.round(100 * share) + " %")
                .toList()
                .toString();
    }
}
