package app.dapei.suggestions;

/** The shop has a back-test that is running. */
public class BackTestActiveException extends RuntimeException {

    BackTestActiveException(Throwable cause) {
        super("a back-test is running", cause);
    }
}
