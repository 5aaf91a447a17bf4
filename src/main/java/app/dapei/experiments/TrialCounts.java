package app.dapei.experiments;

import app.dapei.experiments.ExposureLog.ArmViewers;
import app.dapei.experiments.core.SampleRatioMismatchTest;
import app.dapei.experiments.core.SampleRatioMismatchTest.SplitCheck;
import app.dapei.experiments.core.SequentialSampleRatioTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * The viewers of an experiment by arm, day and period, against the shares that held.
 *
 * @param arms    how many arms
 * @param periods the shares, by period
 * @param viewers what was counted
 */
record TrialCounts(int arms, List<ExperimentShares.Period> periods, List<ArmViewers> viewers) {

    List<Long> seen() {
        var seen = new ArrayList<>(Collections.nCopies(arms, 0L));
        viewers.forEach(row -> seen.set(row.arm(), seen.get(row.arm()) + row.seen()));
        return seen;
    }

    long assigned() {
        return viewers.stream().mapToLong(ArmViewers::assigned).sum();
    }

    long mixed() {
        return viewers.stream().mapToLong(ArmViewers::mixed).sum();
    }

    /** Against the shares of each period, weighted by its viewers. */
    SplitCheck split() {
        return SampleRatioMismatchTest.test(seen(), expected(viewers));
    }

    /** Day by day. Shares that moved are those of the day's viewers. */
    double sequentialSplit() {
        var byDay = new TreeMap<LocalDate, List<ArmViewers>>();
        viewers.forEach(row -> {
            var day = row.day();
            if (day != null) {
                byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(row);
            }
        });
        var shares = expected(viewers);
        if (byDay.isEmpty() || shares.stream().anyMatch(share -> share <= 0)) {
            return 1;
        }
        var test = SequentialSampleRatioTest.of(shares);
        for (var rows : byDay.values()) {
            var batch = new ArrayList<>(Collections.nCopies(arms, 0L));
            rows.forEach(row -> batch.set(row.arm(), batch.get(row.arm()) + row.seen()));
            test = test.observe(batch);
        }
        return test.pValue();
    }

    private List<Double> expected(List<ArmViewers> rows) {
        var expected = new ArrayList<>(Collections.nCopies(arms, 0.0));
        for (var period : periods) {
            long units = rows.stream()
                    .filter(row -> row.period() == period.number())
                    .mapToLong(ArmViewers::seen)
                    .sum();
            for (int arm = 0; arm < arms; arm++) {
                expected.set(arm, expected.get(arm) + units * period.shares().get(arm));
            }
        }
        boolean none = expected.stream().allMatch(share -> share == 0);
        return none ? periods.getFirst().shares() : expected;
    }
}
