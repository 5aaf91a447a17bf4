package app.dapei.live.zone;

import org.springframework.http.HttpStatus;

/** A viewer asks for more than there is at the moment, and is told when to come again. */
class RefusedException extends RuntimeException {

    private final HttpStatus status;
    private final int retryAfter;

    private RefusedException(HttpStatus status, int retryAfter, String reason) {
        super(reason, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static RefusedException tooFast() {
        return new RefusedException(HttpStatus.TOO_MANY_REQUESTS, 2, "too many requests from one address");
    }

    static RefusedException tooEarly() {
        return new RefusedException(HttpStatus.TOO_MANY_REQUESTS, 3, "the viewer has only just come");
    }

    static RefusedException tooManyStreams() {
        return new RefusedException(HttpStatus.TOO_MANY_REQUESTS, 15, "too many streams from one address");
    }

    static RefusedException full() {
        return new RefusedException(HttpStatus.SERVICE_UNAVAILABLE, 15, "no place for another stream");
    }

    static RefusedException notStored() {
        return new RefusedException(HttpStatus.SERVICE_UNAVAILABLE, 1, "it could not be stored");
    }

    HttpStatus status() {
        return status;
    }

    /** Seconds until it is worth asking again. */
    int retryAfter() {
        return retryAfter;
    }
}
