package app.dapei.live.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How well intents are read, on comments labelled by hand; those held out were written after the word lists. */
class LabelledCommentsTests {

    private static final Map<Character, Intent> LETTERS = Map.of(
            'M', Intent.MATCH,
            'P', Intent.PRICE,
            'B', Intent.BUY,
            'Z', Intent.SIZE,
            'S', Intent.STOCK,
            'U', Intent.USE,
            'D', Intent.DOUBT,
            'A', Intent.SHIPPING,
            'R', Intent.REPEAT);

    private final IntentReader reader = new IntentReader(IntentWords.defaults());

    record Labelled(String text, Set<Intent> intents) {}

    private static List<Labelled> comments(String file) throws IOException {
        var comments = new ArrayList<Labelled>();
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LabelledCommentsTests.class.getResourceAsStream("/live/" + file)),
                StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("# ")) {
                    comments.add(labelled(line));
                }
            }
        }
        return comments;
    }

    private static Labelled labelled(String line) {
        var cells = line.split("\t", 2);
        var intents = EnumSet.noneOf(Intent.class);
        for (var label : cells[0].split(",")) {
            if (!label.equals("-")) {
                intents.add(Objects.requireNonNull(LETTERS.get(label.charAt(0)), line));
            }
        }
        return new Labelled(cells[1], intents);
    }

    /** Right, wrongly read and missed. */
    private record Count(int right, int wrong, int missed) {

        double precision() {
            return right / (double) Math.max(1, right + wrong);
        }

        double recall() {
            return right / (double) Math.max(1, right + missed);
        }
    }

    private Map<Intent, Count> count(String file, boolean tell) throws IOException {
        var counts = new EnumMap<Intent, Count>(Intent.class);
        for (var comment : comments(file)) {
            var read = reader.read(comment.text());
            if (tell && !read.equals(comment.intents())) {
                System.out.printf("%s: wanted %s, read %s%n", comment.text(), comment.intents(), read);
            }
            for (var intent : Intent.values()) {
                boolean wanted = comment.intents().contains(intent);
                boolean found = read.contains(intent);
                var one = new Count(wanted && found ? 1 : 0, !wanted && found ? 1 : 0, wanted && !found ? 1 : 0);
                counts.merge(intent, one, LabelledCommentsTests::sum);
            }
        }
        return counts;
    }

    private static Count sum(Count one, Count other) {
        return new Count(one.right() + other.right(), one.wrong() + other.wrong(), one.missed() + other.missed());
    }

    private static void report(String half, Map<Intent, Count> counts) {
        counts.forEach((intent, count) -> System.out.printf(
                "%-9s %-9s precision %.3f  recall %.3f  (right %d, wrong %d, missed %d)%n",
                half, intent, count.precision(), count.recall(), count.right(), count.wrong(), count.missed()));
    }

    @Test
    void readsMatchingPriceAndStockWellInTheHalfThatWasHeldOut() throws IOException {
        assertThat(comments("building.tsv").size() + comments("heldout.tsv").size())
                .isGreaterThanOrEqualTo(400);
        report("building", count("building.tsv", true));
        var heldOut = count("heldout.tsv", false);
        report("held out", heldOut);
        for (var intent : List.of(Intent.MATCH, Intent.PRICE, Intent.STOCK)) {
            var count = Objects.requireNonNull(heldOut.get(intent));
            assertThat(count.precision()).as("precision of %s", intent).isGreaterThanOrEqualTo(0.9);
            assertThat(count.recall()).as("recall of %s", intent).isGreaterThanOrEqualTo(0.9);
        }
    }
}
