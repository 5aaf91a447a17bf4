package app.dapei.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body ends with an error beyond a limit, and may be read before the controller reads it. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final int limit;
    private byte @Nullable [] kept;
    private @Nullable ServletInputStream stream;

    BoundedRequest(HttpServletRequest request, int limit) {
        super(request);
        this.limit = limit;
    }

    /** Reads the whole body and keeps it for the controller. */
    byte[] keepBody() throws IOException {
        var body = kept;
        if (body == null) {
            body = new Bounded(super.getInputStream(), limit).readAllBytes();
            kept = body;
        }
        return body.clone();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        var opened = stream;
        if (opened == null) {
            if (getContentLengthLong() > limit) {
                throw new BodyTooLargeException(limit);
            }
            var body = kept;
            opened = new Bounded(body == null ? super.getInputStream() : new ByteArrayInputStream(body), limit);
            stream = opened;
        }
        return opened;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var name = getCharacterEncoding();
        var charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static final class Bounded extends ServletInputStream {

        private final InputStream source;
        private final int limit;
        private long count;
        private boolean finished;

        Bounded(InputStream source, int limit) {
            this.source = source;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = source.read();
            counted(value < 0 ? -1 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return counted(source.read(bytes, offset, length));
        }

        private int counted(int read) throws IOException {
            if (read < 0) {
                finished = true;
            } else {
                count += read;
                if (count > limit) {
                    throw new BodyTooLargeException(limit);
                }
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies of the API are read by blocking");
        }
    }
}
