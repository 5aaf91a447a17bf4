package app.dapei.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@Tag("database")
@EnabledIfSystemProperty(
        named = TestDatabase.PROPERTY,
        matches = TestDatabase.POSTGRES,
        disabledReason = "runs where the tests run on PostgreSQL")
class PostgresServerTests {

    @Test
    void startsForWhoeverRunsTheBuildAndGivesEachContextADatabaseOfItsOwn() throws Exception {
        var first = TestDatabase.create();
        var second = TestDatabase.create();

        assertThat(first.url()).startsWith("jdbc:postgresql:").isNotEqualTo(second.url());
        try (var connection = DriverManager.getConnection(first.url(), first.user(), "");
                var statement = connection.createStatement()) {
            statement.execute("create table only_in_the_first (id int)");
        }
        try (var connection = DriverManager.getConnection(second.url(), second.user(), "");
                var tables = connection.getMetaData().getTables(null, null, "only_in_the_first", null)) {
            assertThat(tables.next()).isFalse();
        }
    }
}
