package app.dapei.access;

/** There is no such key in the shop. */
public class UnknownApiKeyException extends RuntimeException {

    UnknownApiKeyException(String id) {
        super("no API key " + id);
    }
}
