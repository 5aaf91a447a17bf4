package app.dapei.shared.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says where the portal may not listen. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnusablePortAnalyzer extends AbstractFailureAnalyzer<UnusablePortException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusablePortException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "choose a port above 1023 with --server.port, and an address of this machine with --server.address",
                cause);
    }
}
