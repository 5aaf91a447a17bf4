package app.dapei.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An empty database of its own, in memory: H2, or PostgreSQL where the system property {@value #PROPERTY} is
 * {@value #POSTGRES}.
 *
 * @param url the JDBC URL
 * @param user the user, who has no password
 */
record TestDatabase(String url, String user) {

    static final String PROPERTY = "dapei.test.database";
    static final String POSTGRES = "postgres";

    private static final AtomicInteger COUNT = new AtomicInteger();

    static TestDatabase create() {
        var name = "dapei_test_" + COUNT.incrementAndGet();
        if (POSTGRES.equals(System.getProperty(PROPERTY))) {
            return new TestDatabase(PostgresServer.newDatabase(name), "postgres");
        }
        return new TestDatabase(
                "jdbc:h2:mem:" + name
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "sa");
    }

    /** Gives an application context a database of its own before its beans are made. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = create();
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.user(),
                            "spring.datasource.password=")
                    .applyTo(context);
        }
    }
}
