package app.dapei.live.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells other nodes on the same PostgreSQL by NOTIFY that a session moved; they read the events themselves. One
 * connection of its own publishes, never a transaction that writes: NOTIFY makes commits wait for each other. Of many
 * notices of a room in a short time one goes out.
 */
@Component
@ConditionalOnProperty(name = "dapei.gateway.nodes", havingValue = "postgres")
final class PostgresGateway implements RealtimeGateway, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresGateway.class);
    private static final String CHANNEL = "dapei_room";
    private static final int LISTENING_MILLIS = 500;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String node = UUID.randomUUID().toString();
    private final Map<String, Frame> waiting = new LinkedHashMap<>();
    private final List<Consumer<Frame>> consumers = new CopyOnWriteArrayList<>();
    private final DataSource database;
    private final GatewaySettings settings;
    private final Thread publisher =
            Thread.ofPlatform().daemon().name("gateway-publisher").unstarted(this::send);
    private final Thread listener =
            Thread.ofPlatform().daemon().name("gateway-listener").unstarted(this::listen);
    private volatile boolean running;

    PostgresGateway(DataSource database, GatewaySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public boolean carries(Frame.Kind kind) {
        return kind == Frame.Kind.MOVED;
    }

    @Override
    public void publish(Frame frame) {
        synchronized (waiting) {
            waiting.put(frame.room(), frame);
        }
        LockSupport.unpark(publisher);
    }

    @Override
    public void onRemote(Consumer<Frame> consumer) {
        consumers.add(consumer);
    }

    private void send() {
        forever(connection -> {
            try (var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
                while (running) {
                    for (var frame = next(); frame != null; frame = next()) {
                        notify.setString(1, CHANNEL);
                        notify.setString(2, node + " " + frame.session() + " " + frame.room());
                        notify.execute();
                    }
                    LockSupport.parkNanos(this, settings.frame().toNanos());
                    synchronized (waiting) {
                        if (!waiting.isEmpty()) {
                            continue;
                        }
                    }
                    LockSupport.parkNanos(this, LISTENING_MILLIS * 1_000_000L);
                }
            }
        });
    }

    private @Nullable Frame next() {
        synchronized (waiting) {
            var first = waiting.entrySet().iterator();
            if (!first.hasNext()) {
                return null;
            }
            var frame = first.next().getValue();
            first.remove();
            return frame;
        }
    }

    private void listen() {
        forever(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
            }
            var notices = connection.unwrap(PGConnection.class);
            while (running) {
                for (var notice : notices.getNotifications(LISTENING_MILLIS)) {
                    hear(notice.getParameter().split(" "));
                }
            }
        });
    }

    private void hear(String[] words) {
        if (words.length == 3 && !words[0].equals(node)) {
            var frame = Frame.moved(words[2], Long.parseLong(words[1]));
            consumers.forEach(consumer -> consumer.accept(frame));
        }
    }

    private interface Work {

        void with(Connection connection) throws SQLException;
    }

    /** Works on a connection of its own, on a new one where that is lost. What was missed meanwhile comes by the ticks. */
    private void forever(Work work) {
        while (running) {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(true);
                work.with(connection);
            } catch (SQLException e) {
                LOG.warn("the gateway between nodes lost its connection and tries again: {}", e.getMessage());
                LockSupport.parkNanos(this, AFTER_FAILURE.toNanos());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        publisher.start();
        listener.start();
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(publisher);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
