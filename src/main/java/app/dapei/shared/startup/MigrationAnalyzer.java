package app.dapei.shared.startup;

import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says what Flyway found wrong with the tables, where nobody knows better. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class MigrationAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
        return new FailureAnalysis(
                "the tables cannot be brought up to date: "
                        + String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " "),
                "restore a backup, or start with the Dapei that made the tables",
                cause);
    }
}
