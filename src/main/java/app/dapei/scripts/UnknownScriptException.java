package app.dapei.scripts;

import java.util.UUID;

/** The shop has no such script. */
public class UnknownScriptException extends RuntimeException {

    UnknownScriptException(UUID id) {
        super("there is no script " + id);
    }
}
