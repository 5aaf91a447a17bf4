package app.dapei.access;

/** Somebody asked for a person who does not exist. */
public class UnknownPersonException extends RuntimeException {

    UnknownPersonException(long id) {
        super("there is no person " + id);
    }
}
