package app.dapei.experiments;

/** An experiment cannot go where it was sent. */
public class ExperimentStateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExperimentStateException(String name, ExperimentState from, ExperimentState to) {
        super("experiment \"" + name + "\" is " + from + " and cannot become " + to);
    }
}
