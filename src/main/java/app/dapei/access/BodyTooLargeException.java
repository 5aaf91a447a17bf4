package app.dapei.access;

import java.io.IOException;

/** A request's body has more bytes than are taken. */
final class BodyTooLargeException extends IOException {

    BodyTooLargeException(int limit) {
        super("the body has more than " + limit + " bytes");
    }
}
