package app.dapei.live.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** A {@link Crowd} that runs in a process of its own. */
final class CrowdProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter commands;
    private final long[] connected;

    /** Starts it and waits until all viewers have their first frame. */
    CrowdProcess(int port, String path, int viewers, int stalled) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName(),
                        String.valueOf(port),
                        path,
                        String.valueOf(viewers),
                        String.valueOf(stalled))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        connected = answer();
    }

    /** Milliseconds until 50 %, 99 % and all had their first frame. */
    long[] connected() {
        return connected.clone();
    }

    void begin() throws IOException {
        commands.println("begin");
        answers.readLine();
    }

    /**
     * Ends the counting.
     *
     * @param last what the last change carried
     */
    Deliveries end(long last) throws IOException {
        commands.println("end " + last);
        var numbers = answer();
        return new Deliveries(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    /** Has all leave. */
    void leave() throws IOException {
        commands.println("leave");
        answers.readLine();
    }

    /** Has all come again at once; milliseconds until 50 %, 99 % and all had a frame. */
    long[] come() throws IOException {
        commands.println("come");
        return answer();
    }

    private long[] answer() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException("the crowd ended early");
        }
        return Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    @Override
    public void close() {
        commands.println("quit");
        process.destroy();
    }

    /**
     * How the frames came.
     *
     * @param count how many
     * @param median microseconds from the change to the viewer
     * @param worst99 99 % of them took no longer
     * @param worst all took no longer
     * @param stale viewers who did not get the last state
     */
    record Deliveries(long count, long median, long worst99, long worst, long stale) {}
}
