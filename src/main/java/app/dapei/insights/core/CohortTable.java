package app.dapei.insights.core;

import app.dapei.shared.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Retention by month of the first order: R(k) = distinct buyers of the cohort who buy in the k-th month after it, over
 * the cohort's size, k ≥ 1. A month that is not over yet is blank, never 0.
 */
public final class CohortTable {

    /**
     * A cohort.
     *
     * @param month first day of the month of the first order
     * @param size how many buyers
     * @param months R(1), R(2), …; only months that are over
     */
    public record Row(LocalDate month, long size, List<Rate> months) {

        public Row {
            months = List.copyOf(months);
        }

        /** R(k); empty where the month is not over. */
        public Optional<Rate> after(int k) {
            return k >= 1 && k <= months.size() ? Optional.of(months.get(k - 1)) : Optional.empty();
        }
    }

    private final List<Row> rows;

    private CohortTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Makes the table.
     *
     * @param buyers by cohort, then by months after it; 0 months = the cohort's size
     * @param today the day on which the table is read
     */
    public static CohortTable of(Map<LocalDate, Map<Integer, Long>> buyers, LocalDate today) {
        var rows = new ArrayList<Row>();
        new TreeMap<>(buyers).forEach((cohort, byMonths) -> {
            long size = byMonths.getOrDefault(0, 0L);
            var months = new ArrayList<Rate>();
            for (int k = 1; !cohort.plusMonths(k + 1L).isAfter(today); k++) {
                months.add(new Rate(byMonths.getOrDefault(k, 0L), size));
            }
            rows.add(new Row(cohort, size, months));
        });
        return new CohortTable(rows);
    }

    /** The cohorts, oldest first. */
    public List<Row> rows() {
        return rows;
    }

    /** R(k) over all cohorts whose k-th month is over, weighted by size; no base where there is none. */
    public Rate mean(int k) {
        long above = 0;
        long below = 0;
        for (Row row : rows) {
            Optional<Rate> rate = row.after(k);
            above += rate.map(Rate::numerator).orElse(0L);
            below += rate.map(Rate::denominator).orElse(0L);
        }
        return new Rate(above, below);
    }

    /** The most months that any cohort has. */
    public int months() {
        return rows.stream().mapToInt(row -> row.months().size()).max().orElse(0);
    }
}
