package app.dapei.mining;

import java.io.IOException;

/** The baskets of a file alone take more memory than there is. */
public final class BasketsTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long neededBytes;
    private final long availableBytes;

    public BasketsTooLargeException(long neededBytes, long availableBytes) {
        super("the baskets need about " + neededBytes + " bytes, there are " + availableBytes);
        this.neededBytes = neededBytes;
        this.availableBytes = availableBytes;
    }

    /** What all baskets of the file would take, about. */
    public long neededBytes() {
        return neededBytes;
    }

    public long availableBytes() {
        return availableBytes;
    }
}
