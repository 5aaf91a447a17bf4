package app.dapei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command in a process of its own with a heap that is much too small for the whole answer. */
class SmallHeapTests {

    private static final Pattern OFFER = Pattern.compile("would fit: --min-count (\\d+)");

    @TempDir
    Path folder;

    private record Ended(int code, String text) {}

    /** A main method for the process, as the portal's own would start all of it. */
    static final class Command {
        private Command() {}

        public static void main(String[] arguments) {
            CommandLine.runAndExit(arguments);
        }
    }

    @BeforeEach
    void writeBaskets() throws IOException {
        Random random = new Random(17);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            lines.add(IntStream.range(0, 12)
                    .mapToObj(item -> Integer.toString((int) (400 * Math.pow(random.nextDouble(), 2.5))))
                    .collect(Collectors.joining(" ")));
        }
        Files.write(folder.resolve("baskets.txt"), lines);
    }

    @ParameterizedTest
    @CsvSource({"48, 2", "32, 2", "32, 3", "24, 4"})
    void saysWhatWouldFitAndThatFits(int megabytes, int minimumCount) throws Exception {
        Ended first = run(megabytes, minimumCount);
        assertThat(first.text()).doesNotContain("OutOfMemoryError", "Exception");
        assertThat(first.code()).as(first.text()).isEqualTo(CommandLine.FAILED);
        Matcher offer = OFFER.matcher(first.text());
        assertThat(offer.find()).as(first.text()).isTrue();
        int offered = Integer.parseInt(offer.group(1));
        assertThat(offered).isGreaterThan(minimumCount);
        Ended second = run(megabytes, offered);
        assertThat(second.code()).as("with %d: %s", offered, second.text()).isEqualTo(CommandLine.DONE);
    }

    @Test
    void doesWithALittleHeapWhatFits() throws Exception {
        Ended ended = run(32, 400);
        assertThat(ended.code()).as(ended.text()).isEqualTo(CommandLine.DONE);
    }

    private Ended run(int megabytes, int minimumCount) throws IOException, InterruptedException {
        Path output = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Command.class.getName(),
                        "mine",
                        "--input",
                        folder.resolve("baskets.txt").toString(),
                        "--format",
                        "basket",
                        "--min-count",
                        Integer.toString(minimumCount),
                        "--output",
                        folder.resolve("rules.csv").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = process.waitFor();
        return new Ended(code, Files.readString(output, StandardCharsets.UTF_8));
    }
}
