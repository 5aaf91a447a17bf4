package app.dapei.activity;

import app.dapei.activity.RollUp.Client;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** How many of the events that pages numbered have arrived. A page counts on the day of its first known event. */
final class CompletenessStore {

    private static final String CLIENTS = """
        select c.client_key, c.on_day, c.received, c.last_no from unnest(?) as k(client)
        join activity_client c on c.shop_id = ? and c.client_key = k.client
        """;

    private final JdbcTemplate jdbc;

    CompletenessStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(LocalDate day, long received, long lastNo) {}

    void add(long shopId, Map<String, Client> clients) {
        if (clients.isEmpty()) {
            return;
        }
        Map<String, Known> before = before(shopId, List.copyOf(clients.keySet()));
        var changed = new ArrayList<Object[]>();
        var added = new ArrayList<Object[]>();
        var days = new TreeMap<LocalDate, long[]>();
        clients.forEach((key, client) -> {
            Known known = before.getOrDefault(key, new Known(client.day, 0, 0));
            long last = Math.max(known.lastNo(), client.lastNo);
            (before.containsKey(key) ? changed : added)
                    .add(new Object[] {known.received() + client.received, last, shopId, key, Date.valueOf(known.day())
                    });
            long[] day = days.computeIfAbsent(known.day(), one -> new long[2]);
            day[0] += client.received;
            day[1] += last - known.lastNo();
        });
        jdbc.batchUpdate(
                "update activity_client set received = ?, last_no = ? where shop_id = ? and client_key = ? and on_day"
                        + " = ?",
                changed);
        jdbc.batchUpdate(
                "insert into activity_client (received, last_no, shop_id, client_key, on_day) values (?, ?, ?, ?, ?)",
                added);
        days.forEach((day, counts) -> addDay(shopId, day, counts[0], counts[1]));
    }

    private void addDay(long shopId, LocalDate day, long received, long sent) {
        int changed = jdbc.update(
                "update activity_completeness set received = received + ?, sent = sent + ? where shop_id = ? and"
                        + " on_day = ?",
                received,
                sent,
                shopId,
                day);
        if (changed == 0) {
            jdbc.update(
                    "insert into activity_completeness (received, sent, shop_id, on_day) values (?, ?, ?, ?)",
                    received,
                    sent,
                    shopId,
                    day);
        }
    }

    private Map<String, Known> before(long shopId, List<String> keys) {
        var known = new HashMap<String, Known>();
        RowCallbackHandler reader = row -> known.put(
                row.getString("client_key"),
                new Known(row.getDate("on_day").toLocalDate(), row.getLong("received"), row.getLong("last_no")));
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(CLIENTS);
                    statement.setArray(1, connection.createArrayOf("varchar", keys.toArray()));
                    statement.setLong(2, shopId);
                    return statement;
                },
                reader);
        return known;
    }
}
