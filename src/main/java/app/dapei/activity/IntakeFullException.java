package app.dapei.activity;

/** So many events wait for being stored that no more are taken in; to be tried again in a second. */
public final class IntakeFullException extends RuntimeException {

    private static final long serialVersionUID = 1;

    IntakeFullException(int waiting) {
        super("too many events wait for being stored: " + waiting);
    }
}
