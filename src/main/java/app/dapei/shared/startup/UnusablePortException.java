package app.dapei.shared.startup;

import java.io.IOException;

/** The machine does not let the portal listen where it should: the rights are missing, or the address is not its own. */
class UnusablePortException extends RuntimeException {

    UnusablePortException(String address, IOException cause) {
        super("cannot listen on %s (%s)".formatted(address, cause.getMessage()), cause);
    }
}
