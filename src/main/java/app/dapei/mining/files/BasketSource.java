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

    /** Reads the whole file into encoded baskets. */
    public static LabelledBaskets read(Path file, BasketFormat format, BasketEncoder encoder) throws IOException {
        try (InputStream in = open(file)) {
            return switch (format) {
                case BASKET -> new BasketFileReader(in, encoder).read();
                case ONLINE_RETAIL -> new OrderLinesReader(in, new OnlineRetailLines(), encoder).read();
                case ORDERS -> new OrderLinesReader(in, new PlainOrderLines(), encoder).read();
            };
        }
    }

    @SuppressWarnings("resource")
    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            in.mark(2);
            boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            return zipped ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
