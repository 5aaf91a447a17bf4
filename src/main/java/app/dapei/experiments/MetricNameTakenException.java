package app.dapei.experiments;

/** The shop has a metric of that name already. */
public final class MetricNameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MetricNameTakenException(String name, Throwable cause) {
        super("metric name is taken: " + name, cause);
    }
}
