package app.dapei.suggestions;

import app.dapei.shared.JobProgress;
import app.dapei.suggestions.PastReader.Past;
import app.dapei.suggestions.core.CategoryAffinity;
import app.dapei.suggestions.core.RecentDemand;
import app.dapei.suggestions.core.quality.BackTest;
import app.dapei.suggestions.core.quality.BackTestOutcome;
import app.dapei.suggestions.core.quality.BackTestReport;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does one back-test from reading to storing, learns what the shop's scores need, and writes down how it ended. */
@Component
class BackTestWorker {

    private static final Logger LOG = LoggerFactory.getLogger(BackTestWorker.class);
    private static final double READ = 0.3;
    private static final double TESTED = 0.9;
    private static final int LONGEST_BASKET = 100;

    private final PastReader reader;
    private final BackTestStore store;
    private final ModelStore models;
    private final Clock clock;

    BackTestWorker(PastReader reader, BackTestStore store, ModelStore models, Clock clock) {
        this.reader = reader;
        this.store = store;
        this.models = models;
        this.clock = clock;
    }

    void work(long shopId, long id, JobProgress progress) {
        try {
            var past = reader.read(shopId, progress, READ);
            var outcome = BackTest.withDefaults()
                    .withMaximumLength(LONGEST_BASKET)
                    .run(
                            past.baskets(),
                            past.categoryOf(),
                            done -> progress.reportOrStop("test", READ + (TESTED - READ) * done));
            progress.reportOrStop("learn", TESTED);
            double affinity = learn(shopId, past);
            switch (outcome) {
                case BackTestOutcome.Tested tested ->
                    store.done(shopId, id, span(past, tested.report()), tested.report(), affinity, clock.instant());
                case BackTestOutcome.TooFewBaskets tooFew ->
                    store.tooFew(id, past.baskets().size(), tooFew.baskets(), affinity, clock.instant());
            }
        } catch (CancellationException e) {
            store.ended(id, BackTestState.CANCELLED, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("Back-test {} failed", id, e);
            store.ended(id, BackTestState.FAILED, clock.instant());
        }
    }

    private double learn(long shopId, Past past) {
        var baskets = past.baskets();
        var categories = new CategoryAffinity.Counter(
                past.categoryOf(), past.categories().size());
        var demand = new RecentDemand.Counter(baskets.itemCount(), baskets.size());
        int[] items = new int[LONGEST_BASKET];
        for (int basket = 0; basket < baskets.size(); basket++) {
            int length = baskets.length(basket);
            if (length <= LONGEST_BASKET) {
                for (int place = 0; place < length; place++) {
                    items[place] = baskets.item(basket, place);
                }
                categories.add(items, length);
                demand.add(items, length);
            }
        }
        var affinity = categories.learned();
        models.replace(
                shopId,
                affinity,
                past.categories(),
                demand.learned(),
                Arrays.stream(past.products()).boxed().toList());
        return affinity.overall();
    }

    private static BackTestRun.Span span(Past past, BackTestReport report) {
        return new BackTestRun.Span(
                past.at(0),
                past.at(report.learnedFrom()),
                past.at(report.learnedFrom() + report.tunedOn()),
                past.at(report.orders() - 1));
    }
}
