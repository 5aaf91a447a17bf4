package app.dapei.ingest;

import app.dapei.ingest.reader.ReadLimits;
import app.dapei.ingest.reader.TableUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Uploaded files, kept by shop below the data folder until they are imported or given up. */
@Component
class ImportFiles {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final ReadLimits limits = ReadLimits.DEFAULT;

    ImportFiles(Environment environment) {
        this.folder = Path.of(environment.getProperty("dapei.data", "./data"), "imports");
    }

    ReadLimits limits() {
        return limits;
    }

    /**
     * Stores an upload.
     *
     * @return its key
     * @throws TableUnreadable when it is larger than the limit
     */
    Stored store(long shopId, InputStream content) {
        var key = UUID.randomUUID().toString();
        var path = path(shopId, key);
        try {
            Files.createDirectories(path.getParent());
            long size = copied(content, path);
            return new Stored(key, size);
        } catch (IOException failure) {
            delete(shopId, key);
            throw new UncheckedIOException(failure);
        } catch (TableUnreadable tooLarge) {
            delete(shopId, key);
            throw tooLarge;
        }
    }

    private long copied(InputStream content, Path path) throws IOException {
        var buffer = new byte[BUFFER];
        long size = 0;
        try (var out = Files.newOutputStream(path)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limits.fileBytes()) {
                    throw TableUnreadable.tooLarge(limits);
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    Path path(long shopId, String key) {
        return folder.resolve(Long.toString(shopId)).resolve(key + ".upload");
    }

    boolean has(long shopId, String key) {
        return Files.exists(path(shopId, key));
    }

    void delete(long shopId, String key) {
        try {
            Files.deleteIfExists(path(shopId, key));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A stored upload. */
    record Stored(String key, long bytes) {}
}
