package app.dapei.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * A connection that is kept and speaks just enough HTTP/1.1 to say what status a request is answered with. It costs next
 * to nothing, for benchmarks that run beside the portal that they measure.
 */
public final class PlainConnection implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream answers;

    public PlainConnection(int port) throws IOException {
        this.port = port;
        socket = connected(port);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Sends a whole request, head and body, and reads its answer; returns the status. Connects again if it must. */
    public int send(byte[] request) throws IOException {
        if (socket.isClosed()) {
            socket = connected(port);
            answers = new BufferedInputStream(socket.getInputStream());
        }
        socket.getOutputStream().write(request);
        return readAnswer();
    }

    private int readAnswer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = status == 204 ? 0 : -1;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            last |= line.equalsIgnoreCase("Connection: close");
        }
        if (last) {
            // as it is with 503
            socket.close();
            return status;
        }
        if (length >= 0) {
            answers.skipNBytes(length);
            return status;
        }
        for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
            answers.skipNBytes(chunk + 2L);
        }
        line();
        return status;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int read = answers.read(); read != '\n'; read = answers.read()) {
            if (read < 0) {
                throw new IOException("the portal closed the connection");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
