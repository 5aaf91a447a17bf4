package app.dapei.mining;

/** The lines of the orders alone would not fit the heap. */
class TooManyLinesException extends RuntimeException {

    private final long neededBytes;

    TooManyLinesException(long neededBytes) {
        super("the order lines need about " + neededBytes + " bytes");
        this.neededBytes = neededBytes;
    }

    long neededBytes() {
        return neededBytes;
    }
}
