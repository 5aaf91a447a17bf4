package app.dapei.live.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.dapei.testing.ModuleTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two nodes on one PostgreSQL. */
@ModuleTest
class PostgresGatewayModuleTests {

    private static final GatewaySettings SETTINGS =
            new GatewaySettings(GatewaySettings.Nodes.POSTGRES, Duration.ofMillis(20), Duration.ofSeconds(5));

    @Autowired
    DataSource database;

    private boolean isPostgres() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    @Test
    void tellsTheOtherNodeButNotItself() throws Exception {
        assumeTrue(isPostgres(), "NOTIFY is PostgreSQL's");
        var one = new PostgresGateway(database, SETTINGS);
        var other = new PostgresGateway(database, SETTINGS);
        var heard = new LinkedBlockingQueue<Frame>();
        var echo = new LinkedBlockingQueue<Frame>();
        other.onRemote(heard::add);
        one.onRemote(echo::add);
        one.start();
        other.start();
        try {
            // the listener may not listen yet: said again until it is heard
            Frame first = null;
            for (int i = 0; i < 40 && first == null; i++) {
                one.publish(Frame.moved("abc", 7));
                first = heard.poll(500, TimeUnit.MILLISECONDS);
            }
            assertThat(first).isEqualTo(Frame.moved("abc", 7));
            heard.clear();
            for (int i = 1; i <= 1000; i++) {
                one.publish(Frame.moved("abc", 7));
            }
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isNotNull();
            assertThat(heard).hasSizeLessThan(100);
            assertThat(echo).isEmpty();
        } finally {
            one.stop();
            other.stop();
        }
    }
}
