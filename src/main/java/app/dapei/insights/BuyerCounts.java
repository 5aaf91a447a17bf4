package app.dapei.insights;

import app.dapei.access.Shop;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Counts who comes back: in one pass over the shop's orders by buyer and time. Orders of unknown buyers do not count.
 */
@Component
class BuyerCounts {

    /** Stands for no order before. */
    static final LocalDate NEVER = LocalDate.of(1900, 1, 1);

    private static final int[] WINDOWS = {30, 90, 180, 365};
    private static final String BY_BUYER = """
        select o.buyer_key, o.ordered_at, coalesce(b.bundled, 0) as bundled from purchase_order o
        left join (select order_id, 1 as bundled from order_line where shop_id = ? and bundle_id is not null
                   group by order_id) b on b.order_id = o.id
        where o.shop_id = ? and o.buyer_key is not null and o.status in ('PAID', 'SHIPPED', 'COMPLETED')
        order by o.buyer_key, o.ordered_at, o.id
        """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    BuyerCounts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Gap(LocalDate day, LocalDate before) {}

    private record Cohort(LocalDate month, boolean withBundle, int months) {}

    private record First(LocalDate day, boolean withBundle) {}

    /** Makes the counts of a shop anew. */
    void make(Shop shop) {
        var pass = new Pass(shop);
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(BY_BUYER);
                    statement.setFetchSize(5_000);
                    statement.setLong(1, shop.id());
                    statement.setLong(2, shop.id());
                    return statement;
                },
                pass);
        pass.endOfBuyer();
        store(shop.id(), pass);
    }

    private void store(long shopId, Pass pass) {
        for (String table : List.of("kpi_buyer_gap", "kpi_cohort", "kpi_first_day", "kpi_window")) {
            jdbc.update("delete from " + table + " where shop_id = ?", shopId);
        }
        jdbc.batchUpdate(
                "insert into kpi_buyer_gap (shop_id, on_day, before_day, orders) values (?, ?, ?, ?)",
                rows(pass.gaps, (gap, count) -> new Object[] {shopId, gap.day(), gap.before(), count}));
        jdbc.batchUpdate(
                "insert into kpi_cohort (shop_id, cohort, with_bundle, months, buyers) values (?, ?, ?, ?, ?)",
                rows(pass.cohorts, (cohort, count) ->
                        new Object[] {shopId, cohort.month(), cohort.withBundle(), cohort.months(), count}));
        jdbc.batchUpdate(
                "insert into kpi_first_day (shop_id, on_day, with_bundle, buyers, again_30, again_60, again_90) "
                        + "values (?, ?, ?, ?, ?, ?, ?)",
                rows(pass.firsts, (first, counts) -> new Object[] {
                    shopId, first.day(), first.withBundle(), counts[0], counts[1], counts[2], counts[3]
                }));
        jdbc.batchUpdate(
                "insert into kpi_window (shop_id, days, as_of, buyers, repeating, returning_buyers) "
                        + "values (?, ?, ?, ?, ?, ?)",
                rows(pass.windows, (window, counts) ->
                        new Object[] {shopId, window.days(), window.asOf(), counts[0], counts[1], counts[2]}));
        jdbc.update(
                "update kpi_refresh set buyers_at = ? where shop_id = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                shopId);
    }

    private interface Row<K, V> {
        Object[] of(K key, V value);
    }

    private static <K, V> List<Object[]> rows(Map<K, V> counts, Row<K, V> row) {
        return counts.entrySet().stream()
                .map(entry -> row.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private record Window(int days, LocalDate asOf) {}

    /** One pass over the orders; a buyer's are kept until the next buyer's come. */
    private final class Pass implements RowCallbackHandler {

        final Map<Gap, Long> gaps = new HashMap<>();
        final Map<Cohort, Long> cohorts = new HashMap<>();
        final Map<First, long[]> firsts = new HashMap<>();
        final Map<Window, long[]> windows = new HashMap<>();

        private final Shop shop;
        private final LocalDate today;
        private final List<LocalDate> days = new ArrayList<>();
        private @Nullable String buyer;
        private boolean firstWithBundle;

        Pass(Shop shop) {
            this.shop = shop;
            today = LocalDate.ofInstant(clock.instant(), shop.zone());
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            String key = row.getString("buyer_key");
            if (!key.equals(buyer)) {
                endOfBuyer();
                buyer = key;
                firstWithBundle = row.getInt("bundled") == 1;
            }
            days.add(LocalDate.ofInstant(row.getTimestamp("ordered_at").toInstant(), shop.zone()));
        }

        void endOfBuyer() {
            if (days.isEmpty()) {
                return;
            }
            LocalDate before = NEVER;
            for (LocalDate day : days) {
                gaps.merge(new Gap(day, before), 1L, Long::sum);
                before = day;
            }
            countMonths();
            countAgain();
            countWindows();
            days.clear();
        }

        private void countMonths() {
            LocalDate month = days.getFirst().withDayOfMonth(1);
            var months = new HashSet<Integer>();
            for (LocalDate day : days) {
                months.add((day.getYear() - month.getYear()) * 12 + day.getMonthValue() - month.getMonthValue());
            }
            months.forEach(k -> cohorts.merge(new Cohort(month, firstWithBundle, k), 1L, Long::sum));
        }

        private void countAgain() {
            LocalDate first = days.getFirst();
            long[] counts = firsts.computeIfAbsent(new First(first, firstWithBundle), key -> new long[4]);
            counts[0]++;
            if (days.size() > 1) {
                LocalDate second = days.get(1);
                for (int i = 1; i <= 3; i++) {
                    counts[i] += second.isAfter(first.plusDays(30L * i)) ? 0 : 1;
                }
            }
        }

        private void countWindows() {
            for (int length : WINDOWS) {
                for (int back = 0; back < 2; back++) {
                    LocalDate asOf = today.minusDays((long) back * length);
                    LocalDate from = asOf.minusDays(length - 1L);
                    long within = days.stream()
                            .filter(day -> !day.isBefore(from) && !day.isAfter(asOf))
                            .count();
                    if (within > 0) {
                        long[] counts = windows.computeIfAbsent(new Window(length, asOf), key -> new long[3]);
                        counts[0]++;
                        counts[1] += within > 1 ? 1 : 0;
                        counts[2] += within > 1 || days.getFirst().isBefore(from) ? 1 : 0;
                    }
                }
            }
        }
    }
}
