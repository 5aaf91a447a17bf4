package app.dapei.mining;

/** A run was asked for while the shop has one that is queued or running. */
public class RunActiveException extends RuntimeException {

    RunActiveException(Throwable cause) {
        super("a run of the shop is queued or running", cause);
    }
}
