package app.dapei.experiments;

/** No sample that could be had finds the wanted lift. */
public class UnreachableSampleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreachableSampleException(double lift) {
        super("no sample finds a lift of " + lift + "; look for a larger one");
    }
}
