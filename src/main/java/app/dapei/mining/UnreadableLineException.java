package app.dapei.mining;

import java.io.IOException;

/** A line that cannot be read; the message names its number, counted from 1, and the reason. */
public final class UnreadableLineException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    public UnreadableLineException(long line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    public long line() {
        return line;
    }
}
