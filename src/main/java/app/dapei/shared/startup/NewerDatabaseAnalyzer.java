package app.dapei.shared.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says that the database is newer than the program. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class NewerDatabaseAnalyzer extends AbstractFailureAnalyzer<NewerDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NewerDatabaseException cause) {
        return new FailureAnalysis(
                "the database is newer than this Dapei (it holds migration %s)"
                        .formatted(String.join(", ", cause.unknownVersions())),
                "start the newer Dapei, or restore a backup from before the upgrade",
                cause);
    }
}
