package app.dapei.live.zone;

/** No room has the code that was asked for, or it could not even be one; both get the same answer. */
class UnknownCodeException extends RuntimeException {

    UnknownCodeException() {
        super("no such room", null, false, false);
    }
}
