package app.dapei.mining.core;

/** Unwinds the working threads of a computation that was cancelled or has reached its memory limit. */
final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean outOfMemory;

    private StoppedException(String message, boolean outOfMemory) {
        super(message, null, false, false);
        this.outOfMemory = outOfMemory;
    }

    static StoppedException cancelled() {
        return new StoppedException("cancelled", false);
    }

    static StoppedException outOfMemory(long limit) {
        return new StoppedException("memory limit of " + limit + " bytes reached", true);
    }

    boolean isOutOfMemory() {
        return outOfMemory;
    }
}
