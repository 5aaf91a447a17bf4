package app.dapei.insights.ui;

import app.dapei.insights.Breakdown;
import app.dapei.insights.KpiFilter;
import app.dapei.insights.core.Horizon;
import app.dapei.insights.core.Kpi;
import app.dapei.insights.core.Kpis;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the cockpit's address says: horizon, filter, the figure that is drawn, the breakdown. What an address says
 * wrongly counts as not said.
 */
record CockpitQuery(Horizon horizon, KpiFilter filter, Kpi kpi, Breakdown.By by) {

    static final String ROUTE = "cockpit";

    /** @param lastDay the last day that is over */
    static CockpitQuery of(QueryParameters parameters, LocalDate lastDay) {
        Horizon horizon = said(parameters, "tab", text -> Horizon.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(Horizon.SHORT);
        LocalDate last = said(parameters, "to", LocalDate::parse).orElse(lastDay);
        LocalDate first = said(parameters, "from", LocalDate::parse)
                .or(() -> said(parameters, "days", Integer::valueOf)
                        .filter(days -> days > 0)
                        .map(days -> last.minusDays(days - 1L)))
                .orElse(last.minusDays(horizon.days() - 1L));
        LocalDate from = first.isAfter(last) || first.isBefore(last.minusDays(KpiFilter.MOST_DAYS - 1L))
                ? last.minusDays(horizon.days() - 1L)
                : first;
        var filter = new KpiFilter(
                from,
                last,
                said(parameters, "session", Long::valueOf).orElse(null),
                said(parameters, "bundle", UUID::fromString).orElse(null),
                said(parameters, "scenario", text -> text).orElse(null),
                said(parameters, "category", Long::valueOf).orElse(null),
                said(parameters, "arm", text -> text).orElse(null),
                said(parameters, "script", text -> text).orElse(null));
        Kpi kpi = parameters
                .getSingleParameter("kpi")
                .flatMap(Kpis::byKey)
                .filter(one -> one.horizon() == horizon)
                .orElse(Kpis.of(horizon).getFirst());
        Breakdown.By by = said(parameters, "by", text -> Breakdown.By.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(Breakdown.By.SCRIPT);
        return new CockpitQuery(horizon, filter, kpi, by);
    }

    private static <T> Optional<T> said(QueryParameters parameters, String name, Function<String, T> read) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> !text.isBlank())
                .flatMap(text -> {
                    try {
                        return Optional.of(read.apply(text));
                    } catch (IllegalArgumentException | DateTimeException e) {
                        return Optional.empty();
                    }
                });
    }

    QueryParameters parameters() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("tab", horizon.name().toLowerCase(Locale.ROOT));
        parts.put("from", filter.first().toString());
        parts.put("to", filter.last().toString());
        put(parts, "session", filter.session());
        put(parts, "bundle", filter.bundle());
        put(parts, "scenario", filter.scenario());
        put(parts, "category", filter.category());
        put(parts, "arm", filter.arm());
        put(parts, "script", filter.script());
        parts.put("kpi", kpi.key());
        parts.put("by", by.name().toLowerCase(Locale.ROOT));
        return QueryParameters.simple(parts);
    }

    /** The address. */
    String address() {
        return ROUTE + "?" + parameters().getQueryString();
    }

    /** The same on another tab, with that tab's own period. */
    CockpitQuery at(Horizon other) {
        LocalDate last = filter.last();
        return new CockpitQuery(
                other,
                filter.within(last.minusDays(other.days() - 1L), last),
                Kpis.of(other).getFirst(),
                by);
    }

    CockpitQuery with(KpiFilter other) {
        return new CockpitQuery(horizon, other, kpi, by);
    }

    CockpitQuery with(Kpi other) {
        return new CockpitQuery(horizon, filter, other, by);
    }

    CockpitQuery with(Breakdown.By other) {
        return new CockpitQuery(horizon, filter, kpi, other);
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }
}
