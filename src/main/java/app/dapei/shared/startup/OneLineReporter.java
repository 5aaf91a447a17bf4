package app.dapei.shared.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Writes why the portal cannot start, in one line and without a stack trace, which goes to the debug log. */
class OneLineReporter implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(OneLineReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.error("{}", line(analysis));
        LOG.debug("The failure behind it:", analysis.getCause());
    }

    static String line(FailureAnalysis analysis) {
        var action = analysis.getAction();
        return "Dapei cannot start: " + analysis.getDescription().strip()
                + (action == null || action.isBlank() ? "" : "; " + action.strip());
    }
}
