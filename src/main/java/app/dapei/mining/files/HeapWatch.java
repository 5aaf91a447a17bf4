package app.dapei.mining.files;

import app.dapei.mining.BasketsTooLargeException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Counts the bytes of a file as they are read and ends the reading when what is made of them will not fit the heap: as
 * soon as a few megabytes tell what all would take.
 */
final class HeapWatch extends FilterInputStream {
    private static final long LOOK_EVERY = 1 << 20;
    private static final long ENOUGH_TO_TELL = 4 << 20;
    private static final double SHARE_OF_HEAP = 0.8;

    private final long size;
    private final long limit;
    private LongSupplier growing = () -> 0;
    private LongSupplier fixed = () -> 0;
    private long read;
    private long nextLook = LOOK_EVERY;

    /**
     * A watch over a file.
     *
     * @param size the file's bytes; 0 where that is not known
     */
    HeapWatch(InputStream file, long size) {
        super(file);
        this.size = size;
        limit = (long) (SHARE_OF_HEAP * Runtime.getRuntime().maxMemory());
    }

    /**
     * Tells what the reader holds.
     *
     * @param growing bytes that grow as the file is read
     * @param fixed bytes that hardly do, such as those of a dictionary
     */
    void watch(LongSupplier growing, LongSupplier fixed) {
        this.growing = growing;
        this.fixed = fixed;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int number = in.read(buffer, offset, length);
        count(Math.max(0, number));
        return number;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int number) throws BasketsTooLargeException {
        read += number;
        if (read >= nextLook) {
            nextLook = read + LOOK_EVERY;
            look();
        }
    }

    private void look() throws BasketsTooLargeException {
        long held = growing.getAsLong() + fixed.getAsLong();
        long wanted = held;
        if (size > read && read >= ENOUGH_TO_TELL) {
            wanted = (long) ((double) growing.getAsLong() * size / read) + fixed.getAsLong();
        }
        if (held > limit || wanted > limit) {
            throw new BasketsTooLargeException(Math.max(held, wanted), limit);
        }
    }
}
