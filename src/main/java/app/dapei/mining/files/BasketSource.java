package app.dapei.mining.files;

import app.dapei.mining.BasketFormat;
import app.dapei.mining.core.BasketEncoder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads a file of baskets in any of the formats, plain or gzipped. */
public final class BasketSource {
    private static final int BUFFER = 1 << 16;

    private BasketSource() {}

    /**
     * Reads the whole file into encoded baskets.
     *
     * @throws app.dapei.mining.BasketsTooLargeException if they do not fit the heap, told as early as possible
     */
    public static LabelledBaskets read(Path file, BasketFormat format, BasketEncoder encoder) throws IOException {
        try (InputStream plain = Files.newInputStream(file)) {
            HeapWatch watch = new HeapWatch(plain, Files.isRegularFile(file) ? Files.size(file) : 0);
            InputStream in = unzipped(new BufferedInputStream(watch, BUFFER));
            return switch (format) {
                case BASKET -> new BasketFileReader(in, encoder, watch).read();
                case ONLINE_RETAIL -> new OrderLinesReader(in, new OnlineRetailLines(), encoder, watch).read();
                case ORDERS -> new OrderLinesReader(in, new PlainOrderLines(), encoder, watch).read();
            };
        }
    }

    private static InputStream unzipped(InputStream in) throws IOException {
        in.mark(2);
        boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return zipped ? new GZIPInputStream(in, BUFFER) : in;
    }
}
