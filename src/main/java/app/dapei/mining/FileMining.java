package app.dapei.mining;

import app.dapei.mining.core.BasketEncoder;
import app.dapei.mining.core.ItemsetMiner;
import app.dapei.mining.core.Itemsets;
import app.dapei.mining.core.MiningObserver;
import app.dapei.mining.core.MiningOutcome;
import app.dapei.mining.core.RuleMiner;
import app.dapei.mining.core.RuleOutcome;
import app.dapei.mining.core.Rules;
import app.dapei.mining.files.BasketSource;
import app.dapei.mining.files.LabelledBaskets;
import app.dapei.mining.files.ResultFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Mines a file without a server: reads baskets as a stream, writes rules and itemsets as CSV. */
public final class FileMining {
    private static final double COMFORTABLE = 0.5;

    private FileMining() {}

    /**
     * Reads, mines and writes.
     *
     * @throws UnreadableLineException if a line of the input cannot be read
     * @throws IOException if a file cannot be read or written
     */
    public static FileMiningOutcome run(FileMiningRequest request) throws IOException {
        LabelledBaskets baskets;
        try {
            baskets = BasketSource.read(request.input(), request.format(), encoder(request));
        } catch (BasketsTooLargeException e) {
            return new FileMiningOutcome.DoesNotFit(e.neededBytes(), e.availableBytes(), 0);
        }
        MiningOutcome outcome = ItemsetMiner.withDefaults()
                .withMinimumCount(request.minimumCount())
                .withMaximumSize(request.maximumSize())
                .withThreads(request.threads())
                .mine(baskets.baskets(), MiningObserver.NONE);
        if (outcome instanceof MiningOutcome.DoesNotFit tooLarge) {
            return new FileMiningOutcome.DoesNotFit(
                    tooLarge.neededBytes(), tooLarge.limitBytes(), tooLarge.fittingMinimumCount());
        }
        if (outcome instanceof MiningOutcome.Mined mined) {
            return derive(request, baskets, mined.itemsets());
        }
        return new FileMiningOutcome.Interrupted();
    }

    private static BasketEncoder encoder(FileMiningRequest request) {
        return switch (request.longBaskets()) {
            case LEAVE_OUT -> BasketEncoder.withMaximumLength(request.maximumBasket());
            case SAMPLE -> BasketEncoder.samplingLongerThan(request.maximumBasket());
        };
    }

    private static RuleMiner miner(FileMiningRequest request, LabelledBaskets baskets) {
        RuleMiner miner = RuleMiner.withDefaults()
                .withMinimumConfidence(request.minimumConfidence())
                .withThreads(request.threads());
        if (request.independentOnly()) {
            miner = miner.independentIn(baskets.baskets());
        }
        return request.allRules() ? miner.keepingAll() : miner;
    }

    private static FileMiningOutcome derive(FileMiningRequest request, LabelledBaskets baskets, Itemsets sets)
            throws IOException {
        RuleOutcome outcome = miner(request, baskets).mine(sets, MiningObserver.NONE);
        if (outcome instanceof RuleOutcome.TooMany tooMany) {
            double share = COMFORTABLE * tooMany.limitBytes() / tooMany.neededBytes();
            return new FileMiningOutcome.DoesNotFit(
                    tooMany.neededBytes(), tooMany.limitBytes(), sets.minimumCountFor((long) (share * sets.size())));
        }
        if (outcome instanceof RuleOutcome.Found found) {
            ResultFiles files = new ResultFiles(baskets);
            files.writeRules(request.rules(), found.rules());
            Path itemsets = request.itemsets();
            if (itemsets != null) {
                files.writeItemsets(itemsets, sets);
            }
            return written(baskets, sets, found.rules());
        }
        return new FileMiningOutcome.Interrupted();
    }

    private static FileMiningOutcome.Written written(LabelledBaskets baskets, Itemsets sets, Rules rules) {
        Rules.Summary summary = rules.summary();
        return new FileMiningOutcome.Written(
                baskets.baskets().basketCount(),
                baskets.baskets().leftOut(),
                baskets.baskets().sampled(),
                baskets.baskets().itemCount(),
                sets.singles(),
                sets.size(),
                summary.candidates(),
                summary.tested(),
                summary.belowConfidence(),
                summary.notSignificant(),
                summary.notProductive(),
                summary.notIndependent(),
                summary.kept());
    }
}
