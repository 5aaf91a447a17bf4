package app.dapei.insights;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.insights.core.CohortTable;
import app.dapei.shared.Rate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes back to the current shop. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class Retention {

    private static final int MONTHS = 13;

    private final CockpitFigures figures;
    private final CurrentShop current;
    private final JdbcClient jdbc;
    private final Clock clock;

    Retention(CockpitFigures figures, CurrentShop current, JdbcClient jdbc, Clock clock) {
        this.figures = figures;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The cohorts of the last months.
     *
     * @param withBundle only buyers whose first order had a bundle, or had none; null = all
     */
    @Transactional(readOnly = true)
    public CohortTable cohorts(@Nullable Boolean withBundle) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), current.get().zone());
        var buyers = new HashMap<LocalDate, Map<Integer, Long>>();
        jdbc.sql("""
            select cohort, months, sum(buyers) as buyers from kpi_cohort
            where shop_id = :shop and cohort >= :since
                and (cast(:bundle as boolean) is null or with_bundle = :bundle)
            group by cohort, months
            """)
                .param("shop", current.id())
                .param("since", today.withDayOfMonth(1).minusMonths(MONTHS))
                .param("bundle", withBundle)
                .query(row -> {
                    buyers.computeIfAbsent(row.getDate("cohort").toLocalDate(), key -> new HashMap<>())
                            .put(row.getInt("months"), row.getLong("buyers"));
                });
        return CohortTable.of(buyers, today);
    }

    /** First buyers at least 90 days ago who bought again within 90 days: with a bundle in the first order, or without. */
    @Transactional(readOnly = true)
    public Rate again90(KpiFilter filter, boolean withBundle) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), current.get().zone());
        return figures.again90(current.id(), filter, today, withBundle);
    }
}
