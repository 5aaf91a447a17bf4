package app.dapei.insights.bench;

import app.dapei.Application;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.insights.Breakdown;
import app.dapei.insights.Breakdowns;
import app.dapei.insights.BundleReports;
import app.dapei.insights.Cockpit;
import app.dapei.insights.FilterChoices;
import app.dapei.insights.KpiFilter;
import app.dapei.insights.Retention;
import app.dapei.insights.core.CohortTable;
import app.dapei.insights.core.Horizon;
import app.dapei.insights.core.Kpi;
import app.dapei.insights.core.Kpis;
import app.dapei.insights.core.Reading;
import app.dapei.testing.Acting;
import app.dapei.testing.DurablePostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the server works on each tab of the cockpit with a year of one shop, against the same counts straight from the
 * rows; both must be equal. Arguments: {@code h2|postgres [orders] [events]}, 2,000,000 and 50,000,000 unless said
 * otherwise. A tab's time is that of everything that its screen asks the services for.
 */
final class DashboardBench {

    private static final int ROUNDS = 40;

    private final ConfigurableApplicationContext portal;
    private final Shop shop;

    private DashboardBench(ConfigurableApplicationContext portal, Shop shop) {
        this.portal = portal;
        this.shop = shop;
    }

    public static void main(String[] arguments) throws Exception {
        // H2 makes dates in the zone of the JVM, so that the rows are counted by the shop's days only in the shop's
        // zone
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        long orders = arguments.length > 1 ? Long.parseLong(arguments[1]) : 2_000_000;
        long events = arguments.length > 2 ? Long.parseLong(arguments[2]) : 50_000_000;
        if (arguments[0].equals("postgres")) {
            try (var server = DurablePostgres.start()) {
                measure(
                        true,
                        orders,
                        events,
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres");
            }
        } else {
            Path folder = Files.createTempDirectory("dashboard-bench");
            measure(false, orders, events, "--dapei.data=" + folder);
            try (var files = Files.walk(folder)) {
                say(
                        "%,d MiB on disk",
                        files.mapToLong(file -> file.toFile().length()).sum() >> 20);
            }
        }
        System.exit(0);
    }

    private static void measure(boolean postgres, long orders, long events, String... database) {
        var options = new ArrayList<>(List.of(
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--dapei.demo.enabled=false",
                "--dapei.jobs.enabled=false",
                // nothing is refreshed while it is measured: the bench does so itself
                "--dapei.insights.first=1d",
                "--dapei.activity.roll-up=1d"));
        options.addAll(List.of(database));
        try (var portal = SpringApplication.run(Application.class, options.toArray(String[]::new))) {
            var year = new GeneratedYear(portal, postgres);
            year.write(orders, events);
            portal.getBean(Acting.class).signIn(year.shop(), Role.ANALYST);
            new DashboardBench(portal, year.shop()).run();
        }
    }

    private void run() {
        var cockpit = portal.getBean(Cockpit.class);
        for (Horizon horizon : Horizon.values()) {
            var filter = KpiFilter.lastDays(horizon.days(), cockpit.lastDay());
            double[] times = timed(() -> tab(horizon, filter));
            say("tab %s, %d days: p50 %.0f ms, p95 %.0f ms", horizon, horizon.days(), at(times, .5), at(times, .95));
        }
        double[] times = timed(() -> portal.getBean(Retention.class).cohorts(null));
        say("cohorts: p50 %.1f ms, p95 %.1f ms", at(times, .5), at(times, .95));
        compare();
    }

    /** All that a tab's screen asks for. */
    private Object tab(Horizon horizon, KpiFilter filter) {
        var cockpit = portal.getBean(Cockpit.class);
        var report = cockpit.report(horizon, filter);
        portal.getBean(FilterChoices.class).of(filter, Locale.ENGLISH);
        portal.getBean(FilterChoices.class).kept();
        cockpit.series(Kpis.of(horizon).getFirst(), filter);
        switch (horizon) {
            case SHORT -> portal.getBean(Breakdowns.class).of(Breakdown.By.SCRIPT, filter, Locale.ENGLISH);
            case MID -> portal.getBean(BundleReports.class).health(filter, Locale.ENGLISH);
            case LONG -> {
                portal.getBean(BundleReports.class).health(filter, Locale.ENGLISH);
                portal.getBean(Retention.class).again90(filter, true);
                portal.getBean(Retention.class).again90(filter, false);
                portal.getBean(Retention.class).cohorts(null);
            }
        }
        return report;
    }

    private void compare() {
        var cockpit = portal.getBean(Cockpit.class);
        var raw = new RawFigures(portal.getBean(JdbcTemplate.class), shop);
        var fortnight = KpiFilter.lastDays(14, cockpit.lastDay());
        compare(
                "funnel of 14 days",
                () -> {
                    var report = cockpit.report(Horizon.SHORT, fortnight);
                    return Map.of(
                            "EXPOSURE", below(report, Kpis.CLICK_RATE_TIMES),
                            "CLICK", above(report, Kpis.CLICK_RATE_TIMES),
                            "ORDER", above(report, Kpis.CONVERSION_TIMES));
                },
                () -> raw.funnel(fortnight));
        var sketched = cockpit.report(Horizon.SHORT, fortnight);
        say(
                "viewers over several broadcasts: %,d by sketch, %,d counted",
                below(sketched, Kpis.CLICK_RATE_VIEWERS), raw.funnel(fortnight).getOrDefault("EXPOSURE/viewers", 0L));
        var quarter = KpiFilter.lastDays(90, cockpit.lastDay());
        compare(
                "orders of 90 days",
                () -> {
                    var report = cockpit.report(Horizon.MID, quarter);
                    return Map.of(
                            "orders", below(report, Kpis.ORDER_VALUE),
                            "amount", above(report, Kpis.ORDER_VALUE),
                            "buyers", below(report, Kpis.SPEND_PER_BUYER),
                            "units", below(report, Kpis.PRICE_PER_ITEM),
                            "main", below(report, Kpis.ATTACH_ORDERS),
                            "attached", above(report, Kpis.ATTACH_ORDERS));
                },
                () -> raw.orders(quarter));
        compare("cohorts", () -> cells(portal.getBean(Retention.class).cohorts(null)), raw::cohorts);
    }

    /** Each side is timed; what the roll-ups say must be what the rows say. */
    private static void compare(String name, Supplier<Map<String, Long>> rolled, Supplier<Map<String, Long>> raw) {
        Map<String, Long> ours = rolled.get();
        double rolledTime = at(timed(rolled::get), .5);
        long start = System.nanoTime();
        Map<String, Long> truth = raw.get();
        double rawTime = (System.nanoTime() - start) / 1e6;
        var different = new TreeMap<String, String>();
        ours.forEach((key, count) -> {
            if (!count.equals(truth.get(key))) {
                different.put(key, count + " against " + truth.get(key));
            }
        });
        say(
                "%s: %d counts, %s; roll-ups %.1f ms, rows %,.0f ms, %,.0f times",
                name,
                ours.size(),
                different.isEmpty() ? "all equal" : "DIFFERENT " + different,
                rolledTime,
                rawTime,
                rawTime / rolledTime);
    }

    private static Map<String, Long> cells(CohortTable table) {
        var cells = new TreeMap<String, Long>();
        for (CohortTable.Row row : table.rows()) {
            cells.put(row.month() + "+0", row.size());
            for (int k = 1; k <= row.months().size(); k++) {
                long buyers = row.months().get(k - 1).numerator();
                if (buyers > 0) {
                    cells.put(row.month() + "+" + k, buyers);
                }
            }
        }
        return cells;
    }

    private static long above(Cockpit.Report report, Kpi kpi) {
        return reading(report, kpi).above();
    }

    private static long below(Cockpit.Report report, Kpi kpi) {
        return reading(report, kpi).below();
    }

    private static Reading reading(Cockpit.Report report, Kpi kpi) {
        return report.lines().stream()
                .filter(line -> line.kpi().equals(kpi))
                .findFirst()
                .orElseThrow()
                .now();
    }

    /** Milliseconds, sorted, after some that warm up. */
    private static double[] timed(Supplier<?> work) {
        var times = new double[ROUNDS];
        for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.get();
            if (round >= 0) {
                times[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    static void say(String format, Object... values) {
        try {
            var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
            System.out.println(format.formatted(values) + " (load " + load + ")");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
