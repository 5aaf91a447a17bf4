package app.dapei.cli;

/** Arguments that cannot be followed; the message says in one line what and what to do. */
final class BadArgumentsException extends Exception {
    private static final long serialVersionUID = 1L;

    BadArgumentsException(String message) {
        super(message);
    }
}
