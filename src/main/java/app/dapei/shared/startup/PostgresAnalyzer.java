package app.dapei.shared.startup;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Says why PostgreSQL does not let the portal in, by the SQLSTATE of the refusal (PostgreSQL documentation, appendix A).
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PostgresAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String URL_PREFIX = "jdbc:postgresql:";

    private final Environment environment;

    PostgresAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        var url = environment.getProperty("spring.datasource.url", "");
        var state = refusal(cause);
        if (!url.startsWith(URL_PREFIX) || state == null) {
            return null;
        }
        // what follows may be a password
        var address = url.split("\\?", 2)[0];
        var user = environment.getProperty("spring.datasource.username", "");
        return switch (state) {
            case "28P01", "28000" ->
                new FailureAnalysis(
                        "PostgreSQL at %s refuses the user %s".formatted(address, user),
                        "check DAPEI_DB_USER and DAPEI_DB_PASSWORD",
                        cause);
            case "3D000" ->
                new FailureAnalysis(
                        "PostgreSQL has no database for %s".formatted(address),
                        "create it (createdb -O %s NAME), or set DAPEI_DB_URL to one that exists".formatted(user),
                        cause);
            case "53300" ->
                new FailureAnalysis(
                        "PostgreSQL at %s has no connection left".formatted(address),
                        "raise its max_connections, or end other programs that use it",
                        cause);
            case "08001", "08004", "08006" ->
                new FailureAnalysis(
                        "cannot reach PostgreSQL at %s".formatted(address),
                        "start it, or set DAPEI_DB_URL to where it is",
                        cause);
            default -> null;
        };
    }

    // A pool and a migration wrap the refusal in exceptions of their own, with or without a state.
    private static @Nullable String refusal(SQLException failure) {
        String state = null;
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof SQLException refusal && refusal.getSQLState() != null) {
                state = refusal.getSQLState();
            }
        }
        return state;
    }
}
