package app.dapei.cli;

import app.dapei.mining.FileMining;
import app.dapei.mining.FileMiningOutcome;
import app.dapei.mining.FileMiningRequest;
import app.dapei.mining.UnreadableLineException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the jar does when it is not to start the portal. Writes to the console. */
public final class CommandLine {
    /** All went well. */
    public static final int DONE = 0;
    /** The work could not be done: no room, or a file that cannot be written. */
    public static final int FAILED = 1;
    /** The arguments or the input are wrong. */
    public static final int BAD_INPUT = 2;

    private static final List<String> HELP = List.of("--help", "-h", "help");

    private CommandLine() {}

    /** Whether these arguments are a command; all others begin with dashes and belong to the portal. */
    public static boolean isCommand(String... arguments) {
        return arguments.length > 0 && (HELP.contains(arguments[0]) || !arguments[0].startsWith("-"));
    }

    /** Runs the command and ends the process with its exit code. */
    public static void runAndExit(String... arguments) {
        int code = run(System.out, System.err, arguments);
        System.out.flush();
        System.exit(code);
    }

    /**
     * Runs the command.
     *
     * @return the exit code: 0 done, 1 failed, 2 wrong arguments or input
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        if (arguments.length == 0 || HELP.contains(arguments[0])) {
            out.print(HelpText.ALL);
            return DONE;
        }
        if (!arguments[0].equals("mine")) {
            err.println("dapei: unknown command " + arguments[0] + "; there is: mine. See --help");
            return BAD_INPUT;
        }
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        if (rest.stream().anyMatch(HELP::contains)) {
            out.print(HelpText.MINE);
            return DONE;
        }
        return mine(out, err, rest);
    }

    private static int mine(PrintStream out, PrintStream err, List<String> arguments) {
        try {
            FileMiningRequest request = MineArguments.parse(arguments);
            return report(out, err, request, FileMining.run(request));
        } catch (BadArgumentsException e) {
            err.println("dapei mine: " + e.getMessage());
            return BAD_INPUT;
        } catch (UnreadableLineException e) {
            err.println("dapei mine: cannot read the input, " + e.getMessage());
            return BAD_INPUT;
        } catch (IOException e) {
            err.println("dapei mine: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            return FAILED;
        }
    }

    private static int report(PrintStream out, PrintStream err, FileMiningRequest request, FileMiningOutcome outcome) {
        return switch (outcome) {
            case FileMiningOutcome.Written written -> {
                summarize(out, request, written);
                yield DONE;
            }
            case FileMiningOutcome.DoesNotFit tooLarge -> {
                err.println("dapei mine: " + shortage(tooLarge));
                yield FAILED;
            }
            case FileMiningOutcome.Interrupted interrupted -> FAILED;
        };
    }

    private static String shortage(FileMiningOutcome.DoesNotFit tooLarge) {
        String remedy = tooLarge.fittingMinimumCount() == 0
                ? "no minimum count would fit, only more heap (java -Xmx…)"
                : "would fit: --min-count " + tooLarge.fittingMinimumCount() + ", or more heap (java -Xmx…)";
        return String.format(
                Locale.ROOT,
                "does not fit: needs about %d MiB of heap, there are %d; %s",
                (tooLarge.neededBytes() >> 20) + 1,
                tooLarge.availableBytes() >> 20,
                remedy);
    }

    private static void summarize(PrintStream out, FileMiningRequest request, FileMiningOutcome.Written written) {
        out.printf(
                Locale.ROOT,
                "%d baskets of %d items%s%s; %d items and %d sets reach %d%n",
                written.baskets(),
                written.items(),
                written.leftOut() == 0 ? "" : " (" + written.leftOut() + " over-long ones left out)",
                written.sampled() == 0 ? "" : " (" + written.sampled() + " over-long ones sampled)",
                written.frequentItems(),
                written.itemsets(),
                request.minimumCount());
        out.printf(
                Locale.ROOT,
                "%d rules tested of %.0f that could have reached it: %d written to %s; left out: %d below the"
                        + " confidence, %d not significant, %d redundant%s%n",
                written.testedRules(),
                written.candidates(),
                written.writtenRules(),
                request.rules(),
                written.belowConfidence(),
                written.notSignificant(),
                written.notProductive(),
                written.notIndependent() == 0 ? "" : ", " + written.notIndependent() + " explained by larger sets");
    }
}
