package app.dapei.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged portal, {@code target/dapei.jar}, in a process of its own: on a free port, with demo data and an empty
 * H2 file database of its own in {@code target/portal}, where its log is, too.
 *
 * <p>{@link BrowserTest} offers one that all browser tests share; a test that needs other options, or wants to kill it,
 * starts its own with {@link #start(String...)} and closes it.
 */
public final class RunningPortal implements AutoCloseable {

    private static final Path JAR = Path.of("target/dapei.jar");
    private static final Path HOME = Path.of("target/portal");
    private static final Pattern READY = Pattern.compile("Dapei is ready: (http://\\S+)");
    private static final int MINUTES_TO_START = 4;

    private final Process process;
    private final Path data;
    private final Path log;
    private final URI address;

    private RunningPortal(Process process, Path data, Path log, URI address) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.address = address;
    }

    /**
     * Starts a portal and waits until it answers.
     *
     * @param options further options, such as {@code --dapei.demo.enabled=false}; a later one wins
     * @throws IllegalStateException when it ends before it answers, with the last lines of its log
     */
    public static RunningPortal start(String... options) {
        try {
            Files.createDirectories(HOME);
            return start(Files.createTempDirectory(HOME.toAbsolutePath(), "data"), options);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for the portal's data in " + HOME, e);
        }
    }

    /** Starts a portal on the data that another has left behind. */
    public static RunningPortal start(Path data, String... options) {
        var log = HOME.resolve(data.getFileName() + ".log");
        try {
            var process = process(data, options);
            var ready = new CompletableFuture<URI>();
            Thread.ofPlatform().daemon().name("portal-log").start(() -> follow(process, log, ready));
            return new RunningPortal(process, data, log, await(ready, process));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + JAR, e);
        }
    }

    /**
     * Runs a portal that is expected to end by itself, such as one that cannot start, and returns what it wrote.
     *
     * @throws IllegalStateException when it still runs after a minute
     */
    public static Ending runToEnd(Path data, String... options) {
        try {
            var process = process(data, options);
            var output = CompletableFuture.supplyAsync(() -> linesOf(process));
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the portal still runs: " + String.join("\n", output.join()));
            }
            return new Ending(process.exitValue(), output.join());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + JAR, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the portal ran", e);
        }
    }

    /**
     * How a portal ended.
     *
     * @param exitCode 0 when nothing was wrong
     * @param lines what it wrote, standard output and errors together
     */
    public record Ending(int exitCode, List<String> lines) {}

    /** The address of a path, such as {@code url("/login")}. */
    public String url(String path) {
        return address.resolve(path).toString();
    }

    /** The port it listens on. */
    public int port() {
        return address.getPort();
    }

    /** The folder of its database. */
    public Path data() {
        return data;
    }

    /** What it has logged so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }

    /** The process, for tests that measure or kill it. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Process process(Path data, String... options) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: build it with ./mvnw -DskipTests package");
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                JAR.toString()));
        // Spring joins the values of an option that is given twice.
        var settings = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of("--server.port=0", "--dapei.data=" + data), Stream.of(options))
                .forEach(option -> settings.put(option.split("=", 2)[0], option));
        command.addAll(settings.values());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void follow(Process process, Path log, CompletableFuture<URI> ready) {
        var last = new ArrayList<String>();
        try (var lines = reader(process);
                var copy = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line);
                copy.newLine();
                copy.flush();
                if (!ready.isDone()) {
                    last.add(line);
                    address(line).ifPresent(ready::complete);
                }
            }
            ready.completeExceptionally(
                    new IllegalStateException("the portal ended before it answered:\n" + String.join("\n", last)));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private static Optional<URI> address(String line) {
        var match = READY.matcher(line);
        return match.find() ? Optional.of(URI.create(match.group(1))) : Optional.empty();
    }

    private static URI await(CompletableFuture<URI> ready, Process process) {
        try {
            return ready.get(MINUTES_TO_START, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("the portal did not answer within " + MINUTES_TO_START + " minutes", e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the portal started", e);
        }
    }

    private static List<String> linesOf(Process process) {
        try (var lines = reader(process)) {
            return lines.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what the portal writes", e);
        }
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
