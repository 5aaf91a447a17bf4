package app.dapei.simulator;

import app.dapei.activity.ActivityEvent;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.ActivityLog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores what the viewers of made experiments saw, clicked, bought and sent back. */
@Component
class TrialTraffic {

    private static final int ORDER_STEP = 1000;
    private static final int HOURS_A_PART = 6;

    private final JdbcTemplate jdbc;
    private final ActivityLog log;

    TrialTraffic(JdbcTemplate jdbc, ActivityLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * A viewer of an experiment.
     *
     * @param key     unique in the shop
     * @param arm     the arm
     * @param seenAt  first sight
     * @param clicked whether the viewer clicked
     * @param bought  products that were bought together; empty = nothing
     * @param sentBack whether the first of them came back
     * @param session the session, for windows; empty otherwise
     */
    record Visit(
            String key, int arm, Instant seenAt, boolean clicked, List<Long> bought, boolean sentBack, String session) {

        Visit {
            bought = List.copyOf(bought);
        }
    }

    /** Stores that viewers saw their arm. */
    void exposures(long shopId, UUID experiment, String room, List<Visit> visits, Duration counted, ZoneId zone) {
        jdbc.batchUpdate(
                """
                insert into experiment_exposure
                    (experiment_id, viewer_key, shop_id, arm, shares_period, room_code, assigned_at, seen_at, counts_until,
                     on_day, day_part)
                values (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
                """,
                visits.stream()
                        .map(visit -> new Object[] {
                            experiment,
                            visit.key(),
                            shopId,
                            visit.arm(),
                            room,
                            visit.seenAt().atOffset(ZoneOffset.UTC),
                            visit.seenAt().atOffset(ZoneOffset.UTC),
                            visit.seenAt().plus(counted).atOffset(ZoneOffset.UTC),
                            LocalDate.ofInstant(visit.seenAt(), zone),
                            visit.seenAt().atZone(zone).getHour() / HOURS_A_PART
                        })
                        .toList());
    }

    /** Stores what viewers did with a product: saw it, and clicked it or not. */
    void events(long shopId, List<Visit> visits, long product) {
        var events = new ArrayList<ActivityEvent>();
        for (var visit : visits) {
            events.add(event(visit, "e", ActivityKind.EXPOSURE, visit.seenAt(), product));
            if (visit.clicked() || !visit.bought().isEmpty()) {
                events.add(event(visit, "c", ActivityKind.CLICK, visit.seenAt().plusSeconds(8), product));
            }
        }
        for (int from = 0; from < events.size(); from += ActivityLog.BATCH_LIMIT) {
            log.record(shopId, events.subList(from, Math.min(events.size(), from + ActivityLog.BATCH_LIMIT)));
        }
    }

    private static ActivityEvent event(Visit visit, String suffix, ActivityKind kind, Instant at, long product) {
        var event = ActivityEvent.of(visit.key() + "-" + suffix, kind, at, visit.key())
                .withProduct(product);
        return visit.session().isEmpty() ? event : event.in(visit.session());
    }

    /** Stores the orders of viewers, and what came back of them a week later. */
    void orders(long shopId, String prefix, List<Visit> visits) {
        var prices = jdbc.query(
                "select id, price from product where shop_id = ?",
                (row, number) -> List.of(row.getLong("id"), row.getLong("price")),
                shopId);
        var orders = new ArrayList<Object[]>();
        var lines = new ArrayList<Object[]>();
        var returns = new ArrayList<Object[]>();
        try (var ids = new SequenceBlocks(jdbc, "purchase_order_seq", ORDER_STEP)) {
            for (var visit : visits) {
                if (visit.bought().isEmpty()) {
                    continue;
                }
                long id = ids.next();
                var at = visit.seenAt().plusSeconds(90).atOffset(ZoneOffset.UTC);
                var number = prefix + "-" + visit.key();
                long amount = 0;
                for (int line = 0; line < visit.bought().size(); line++) {
                    long product = visit.bought().get(line);
                    long price = prices.stream()
                            .filter(row -> row.getFirst() == product)
                            .findFirst()
                            .orElseThrow()
                            .getLast();
                    amount += price;
                    lines.add(new Object[] {id, String.valueOf(line + 1), shopId, product, price, price, at});
                }
                orders.add(new Object[] {id, shopId, OrderWriter.PLATFORM, number, at, visit.key(), amount});
                if (visit.sentBack()) {
                    returns.add(new Object[] {
                        shopId,
                        OrderWriter.PLATFORM,
                        number,
                        "1",
                        id,
                        visit.bought().getFirst(),
                        amount,
                        at.plusDays(7),
                        visit.key()
                    });
                }
            }
        }
        jdbc.batchUpdate(
                "insert into purchase_order (id, shop_id, platform, external_no, status, ordered_at, buyer_key,"
                        + " amount) values (?, ?, ?, ?, 'COMPLETED', ?, ?, ?)",
                orders);
        jdbc.batchUpdate(
                "insert into order_line (order_id, line_key, shop_id, product_id, quantity, unit_price, paid,"
                        + " ordered_at) values (?, ?, ?, ?, 1, ?, ?, ?)",
                lines);
        jdbc.batchUpdate(
                "insert into return_line (shop_id, platform, external_no, line_key, order_id, product_id, quantity, "
                        + "refunded, returned_at, buyer_key) values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)",
                returns);
        // databases plan by the counts that they know, and PostgreSQL has not counted yet what has just come
        jdbc.execute("analyze");
    }
}
