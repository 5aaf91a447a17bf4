package app.dapei.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

class StartupFailureTests {

    @TempDir
    private Path folder;

    @Test
    void aBusyPortIsNamedWithAnotherToTry() {
        var line = line(new BusyPortAnalyzer(), new IllegalStateException(new PortInUseException(8080)));

        assertThat(line)
                .isEqualTo("Dapei cannot start: port 8080 is in use; stop the program that listens there, or choose"
                        + " another port with --server.port=8081");
    }

    @Test
    void aPortIsBusyWhileAnotherListensThere() throws IOException {
        var environment = new MockEnvironment();
        try (var other = new ServerSocket(0)) {
            environment.setProperty("server.port", String.valueOf(other.getLocalPort()));
            assertThatThrownBy(() -> PortCheck.check(environment)).isInstanceOf(PortInUseException.class);
        }

        assertThatCode(() -> PortCheck.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void anAddressOfAnotherMachineIsNamed() {
        // a documentation address (RFC 5737), which no machine has
        var environment =
                new MockEnvironment().withProperty("server.port", "8080").withProperty("server.address", "192.0.2.1");

        var failure = catchThrowableOfType(UnusablePortException.class, () -> PortCheck.check(environment));

        assertThat(line(new UnusablePortAnalyzer(), failure))
                .startsWith("Dapei cannot start: cannot listen on 192.0.2.1:8080 (")
                .contains("--server.address");
    }

    @Test
    void aDatabaseFileThatIsInUseIsNamed() throws SQLException, IOException {
        var file = folder.resolve("dapei");
        DriverManager.getConnection("jdbc:h2:file:" + file).close();

        try (var channel = FileChannel.open(Path.of(file + ".mv.db"), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(lineOfOpening(file))
                    .isEqualTo("Dapei cannot start: the database " + file + ".mv.db is locked; another Dapei is using"
                            + " it: stop that one, or choose another folder with --dapei.data=FOLDER");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws IOException {
        var file = folder.resolve("dapei");
        Files.writeString(Path.of(file + ".mv.db"), "this is no database".repeat(1000));

        assertThat(lineOfOpening(file)).contains(file + ".mv.db").contains("--dapei.data=FOLDER");
    }

    @Test
    void aPostgresThatDoesNotAnswerIsNamedWithoutItsPassword() throws IOException {
        int closedPort;
        try (var socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        var address = "jdbc:postgresql://localhost:" + closedPort + "/dapei";
        var url = address + "?user=dapei&password=secret";
        var refusal = catchThrowableOfType(SQLException.class, () -> DriverManager.getConnection(url));

        var line = line(new PostgresAnalyzer(environment(url)), new IllegalStateException(refusal));

        assertThat(line)
                .isEqualTo("Dapei cannot start: cannot reach PostgreSQL at " + address
                        + "; start it, or set DAPEI_DB_URL to where it is");
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, refuses the user ann, DAPEI_DB_PASSWORD",
        "3D000, has no database, createdb",
        "53300, no connection left, max_connections",
    })
    void aRefusalOfPostgresSaysWhatHelps(String state, String reason, String remedy) {
        var refusal = new SQLTransientConnectionException("pool", new SQLException("no", state));

        var line = line(new PostgresAnalyzer(environment("jdbc:postgresql://db/dapei")), refusal);

        assertThat(line).contains(reason).contains(remedy);
    }

    @Test
    void anotherDatabaseFailureIsLeftToSpring() {
        var failure = new SQLException("syntax error", "42601");

        assertThat(new PostgresAnalyzer(environment("jdbc:postgresql://db/dapei")).analyze(failure))
                .isNull();
        assertThat(new DatabaseFileAnalyzer(environment("jdbc:h2:file:./data/dapei")).analyze(failure))
                .isNull();
    }

    @Test
    void aDatabaseThatALaterVersionHasMigratedIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("V1__first.sql"), "create table old_one (id int);");
        var url = "jdbc:h2:mem:newer;DB_CLOSE_DELAY=-1";
        MigrationConfiguration.migrate(flyway(url, folder));
        var later = Files.createDirectory(folder.resolve("later"));
        Files.copy(folder.resolve("V1__first.sql"), later.resolve("V1__first.sql"));
        Files.writeString(later.resolve("V2__second.sql"), "create table new_one (id int);");
        MigrationConfiguration.migrate(flyway(url, later));
        Files.delete(later.resolve("V2__second.sql"));

        var failure = catchThrowableOfType(
                NewerDatabaseException.class, () -> MigrationConfiguration.migrate(flyway(url, later)));

        assertThat(line(new NewerDatabaseAnalyzer(), new IllegalStateException(failure)))
                .isEqualTo("Dapei cannot start: the database is newer than this Dapei (it holds migration 2); start the"
                        + " newer Dapei, or restore a backup from before the upgrade");
    }

    @Test
    void aMigrationThatWasEditedAfterItRanIsNamed() throws IOException {
        var migration = Files.writeString(folder.resolve("V1__first.sql"), "create table edited_one (id int);");
        var url = "jdbc:h2:mem:edited;DB_CLOSE_DELAY=-1";
        MigrationConfiguration.migrate(flyway(url, folder));
        Files.writeString(migration, "create table edited_one (id bigint);");

        var failure =
                catchThrowableOfType(FlywayException.class, () -> MigrationConfiguration.migrate(flyway(url, folder)));

        assertThat(line(new MigrationAnalyzer(), new IllegalStateException(failure)))
                .startsWith("Dapei cannot start: the tables cannot be brought up to date: ")
                .contains("checksum")
                .doesNotContain("\n");
    }

    private String lineOfOpening(Path file) {
        var url = "jdbc:h2:file:" + file;
        var refusal = catchThrowableOfType(SQLException.class, () -> DriverManager.getConnection(url));
        return line(new DatabaseFileAnalyzer(environment(url)), new IllegalStateException(refusal));
    }

    private static MockEnvironment environment(String url) {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", "ann");
    }

    private static Flyway flyway(String url, Path migrations) {
        return Flyway.configure()
                .dataSource(url, "", "")
                .locations("filesystem:" + migrations)
                .load();
    }

    private static String line(FailureAnalyzer analyzer, Throwable failure) {
        FailureAnalysis analysis = analyzer.analyze(failure);
        assertThat(analysis).isNotNull();
        return OneLineReporter.line(analysis);
    }
}
