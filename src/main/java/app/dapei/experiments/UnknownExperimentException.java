package app.dapei.experiments;

import java.util.UUID;

/** The shop has no such experiment. */
public class UnknownExperimentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownExperimentException(UUID id) {
        super("no experiment " + id + " in this shop");
    }
}
