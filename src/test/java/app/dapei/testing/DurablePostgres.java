package app.dapei.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;

/** A PostgreSQL for measurements: every commit is on the disk before it is acknowledged, as in production. */
public final class DurablePostgres {

    private DurablePostgres() {}

    /** Starts one with an empty database {@code postgres} and user {@code postgres}; closing it removes it. */
    public static EmbeddedPostgres start() throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB");
        if (PostgresForRoot.isNeeded()) {
            builder.setPgBinaryResolver(new PostgresForRoot());
        }
        return builder.start();
    }
}
