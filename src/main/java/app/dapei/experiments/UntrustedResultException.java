package app.dapei.experiments;

import java.util.UUID;

/** An arm is not made live by an experiment whose split is broken. */
public class UntrustedResultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UntrustedResultException(UUID id) {
        super("the split of experiment " + id + " is broken; no arm can be made live by it");
    }
}
