package app.dapei.mining.core;

/** Whoever waits for a long computation: is told how far it is and may end it. Called from several threads. */
public interface MiningObserver {
    /** Neither listens nor cancels. */
    MiningObserver NONE = new MiningObserver() {
        @Override
        public void advanced(double fraction) {
            // nobody is waiting
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Tells how much is done. Called at most some hundred times in a computation, never with a smaller value than
     * before.
     *
     * @param fraction in [0, 1]
     */
    void advanced(double fraction);

    /** Asked every few milliseconds by every working thread: must be cheap. True ends the computation. */
    boolean cancelled();
}
