package app.dapei.cli;

import app.dapei.mining.BasketFormat;
import app.dapei.mining.FileMiningRequest;
import app.dapei.mining.RunOptions;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of {@code mine}. */
final class MineArguments {
    private static final String ALL_RULES = "--all-rules";
    private static final String INDEPENDENT = "--independent";
    private static final Map<String, RunOptions.LongBaskets> LONG_BASKETS =
            Map.of("leave-out", RunOptions.LongBaskets.LEAVE_OUT, "sample", RunOptions.LongBaskets.SAMPLE);
    private static final Set<String> WITH_VALUE = Set.of(
            "--input",
            "--format",
            "--min-count",
            "--min-confidence",
            "--max-size",
            "--max-basket",
            "--long-baskets",
            "--threads",
            "--output",
            "--itemsets");
    private static final int MOST_THREADS = 1024;

    private final Map<String, String> values = new HashMap<>();
    private boolean allRules;
    private boolean independent;

    private MineArguments() {}

    /** The request of these arguments, which stand after the word {@code mine}. */
    static FileMiningRequest parse(List<String> arguments) throws BadArgumentsException {
        MineArguments parsed = new MineArguments();
        parsed.collect(arguments);
        return parsed.request();
    }

    private void collect(List<String> arguments) throws BadArgumentsException {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (argument.equals(ALL_RULES)) {
                allRules = true;
            } else if (argument.equals(INDEPENDENT)) {
                independent = true;
            } else if (!WITH_VALUE.contains(name)) {
                throw new BadArgumentsException("unknown argument " + argument + "; see mine --help");
            } else if (equals < 0 && i + 1 == arguments.size()) {
                throw new BadArgumentsException(name + " needs a value; see mine --help");
            } else {
                put(name, equals < 0 ? arguments.get(++i) : argument.substring(equals + 1));
            }
        }
    }

    private void put(String name, String value) throws BadArgumentsException {
        if (values.put(name, value) != null) {
            throw new BadArgumentsException(name + " is given twice");
        }
    }

    private FileMiningRequest request() throws BadArgumentsException {
        Path input = path("--input");
        if (!Files.isReadable(input) || Files.isDirectory(input)) {
            throw new BadArgumentsException("--input must be a file that can be read; got: " + input);
        }
        String itemsets = values.get("--itemsets");
        return new FileMiningRequest(
                input,
                format(),
                number("--min-count", null, Integer.MAX_VALUE),
                confidence(),
                number("--max-size", Integer.MAX_VALUE, Integer.MAX_VALUE),
                number("--max-basket", FileMiningRequest.NO_BASKET_LIMIT, FileMiningRequest.NO_BASKET_LIMIT),
                longBaskets(),
                number("--threads", Runtime.getRuntime().availableProcessors(), MOST_THREADS),
                allRules,
                independent,
                output("--output"),
                itemsets == null ? null : output("--itemsets"));
    }

    private String required(String name) throws BadArgumentsException {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new BadArgumentsException(name + " is missing; see mine --help");
        }
        return value;
    }

    private Path path(String name) throws BadArgumentsException {
        String value = required(name);
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new BadArgumentsException(name + " must be a file name; got: " + value);
        }
    }

    private Path output(String name) throws BadArgumentsException {
        Path file = path(name);
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw new BadArgumentsException(name + " must be a file in a folder that exists; got: " + file);
        }
        return file;
    }

    private BasketFormat format() throws BadArgumentsException {
        String word = required("--format");
        return BasketFormat.of(word)
                .orElseThrow(() -> new BadArgumentsException("--format must be one of "
                        + Arrays.stream(BasketFormat.values())
                                .map(BasketFormat::word)
                                .collect(Collectors.joining(", "))
                        + "; got: " + word));
    }

    private int number(String name, @Nullable Integer otherwise, int most) throws BadArgumentsException {
        if (otherwise != null && !values.containsKey(name)) {
            return otherwise;
        }
        String value = required(name);
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of range
        }
        throw new BadArgumentsException(name + " must be a whole number in [1, " + most + "]; got: " + value);
    }

    private RunOptions.LongBaskets longBaskets() throws BadArgumentsException {
        String word = values.getOrDefault("--long-baskets", "leave-out");
        RunOptions.LongBaskets known = LONG_BASKETS.get(word);
        if (known == null) {
            throw new BadArgumentsException("--long-baskets must be one of leave-out, sample; got: " + word);
        }
        return known;
    }

    private double confidence() throws BadArgumentsException {
        String value = values.getOrDefault("--min-confidence", "0");
        try {
            double confidence = Double.parseDouble(value);
            if (confidence >= 0 && confidence <= 1) {
                return confidence;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of range
        }
        throw new BadArgumentsException("--min-confidence must be a number in [0, 1]; got: " + value);
    }
}
