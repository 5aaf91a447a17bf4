package app.dapei.insights;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the figures are asked for; null = all.
 *
 * @param first first day
 * @param last last day, included
 * @param session number of a live session
 * @param bundle a bundle
 * @param scenario the bundles of a scenario
 * @param category the products of a category and those below it
 * @param arm an experiment's arm
 * @param script version of a talk script
 */
public record KpiFilter(
        LocalDate first,
        LocalDate last,
        @Nullable Long session,
        @Nullable UUID bundle,
        @Nullable String scenario,
        @Nullable Long category,
        @Nullable String arm,
        @Nullable String script) {

    /** The longest period. */
    public static final int MOST_DAYS = 1_100;

    public KpiFilter {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a period has 1 to " + MOST_DAYS + " days; got: " + days);
        }
    }

    /** Everything of the {@code days} days that end with {@code last}. */
    public static KpiFilter lastDays(int days, LocalDate last) {
        return new KpiFilter(last.minusDays(days - 1L), last, null, null, null, null, null, null);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The same of the period of the same length before. */
    public KpiFilter before() {
        return within(first.minusDays(days()), first.minusDays(1));
    }

    /** The same of other days. */
    public KpiFilter within(LocalDate from, LocalDate to) {
        return new KpiFilter(from, to, session, bundle, scenario, category, arm, script);
    }

    /** The same of one bundle only. */
    public KpiFilter ofBundle(UUID id) {
        return new KpiFilter(first, last, session, id, scenario, category, arm, script);
    }

    /** Whether it asks for parts of orders, so that whole orders cannot be counted. */
    public boolean isOfParts() {
        return bundle != null || scenario != null || category != null || arm != null || script != null;
    }
}
