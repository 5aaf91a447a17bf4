package app.dapei.live;

import app.dapei.live.core.LiveItem;
import app.dapei.live.core.RoomEvent;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The events of sessions as rows; a batch is stored whole or not at all. */
@Component
class EventLog {

    private static final Map<String, Class<?>> KINDS = Arrays.stream(RoomEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().addModule(items()).build();

    EventLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores events.
     *
     * @param first number of the first; the others follow
     */
    @Transactional
    void append(long shopId, long sessionId, long first, List<RoomEvent> events) {
        long[] number = {first};
        jdbc.batchUpdate(
                "insert into room_event (session_id, number, shop_id, at, kind, body) values (?, ?, ?, ?, ?, ?)",
                events,
                events.size(),
                (statement, event) -> {
                    statement.setLong(1, sessionId);
                    statement.setLong(2, number[0]++);
                    statement.setLong(3, shopId);
                    statement.setTimestamp(4, Timestamp.from(event.at()));
                    statement.setString(5, event.getClass().getSimpleName());
                    statement.setString(6, json.writeValueAsString(event));
                });
    }

    /** Whether any event of a session is stored. */
    boolean holds(long shopId, long sessionId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from room_event where shop_id = ? and session_id = ?)",
                Boolean.class,
                shopId,
                sessionId));
    }

    /** Reads the events of a session in order; returns how many. */
    @Transactional(readOnly = true)
    long read(long shopId, long sessionId, Consumer<RoomEvent> reader) {
        long[] count = {0};
        jdbc.query(
                "select kind, body from room_event where shop_id = ? and session_id = ? order by number",
                row -> {
                    count[0]++;
                    reader.accept(event(row.getString("kind"), row.getString("body")));
                },
                shopId,
                sessionId);
        return count[0];
    }

    /** Reads the events of a session after a number, in order; returns how many. */
    long readAfter(long shopId, long sessionId, long number, Consumer<RoomEvent> reader) {
        long[] count = {0};
        jdbc.query(
                "select kind, body from room_event where shop_id = ? and session_id = ? and number > ? order by number",
                row -> {
                    count[0]++;
                    reader.accept(event(row.getString("kind"), row.getString("body")));
                },
                shopId,
                sessionId,
                number);
        return count[0];
    }

    RoomEvent event(String kind, String body) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("room_event has the unknown kind " + kind);
        }
        return (RoomEvent) json.readValue(body, type);
    }

    String body(RoomEvent event) {
        return json.writeValueAsString(event);
    }

    private static SimpleModule items() {
        return new SimpleModule()
                .addSerializer(LiveItem.class, new ValueSerializer<>() {
                    @Override
                    public void serialize(LiveItem item, JsonGenerator out, SerializationContext context) {
                        out.writeString(item.toString());
                    }
                })
                .addDeserializer(LiveItem.class, new ValueDeserializer<>() {
                    @Override
                    public LiveItem deserialize(JsonParser in, DeserializationContext context) {
                        return LiveItem.parse(in.getString());
                    }
                });
    }
}
