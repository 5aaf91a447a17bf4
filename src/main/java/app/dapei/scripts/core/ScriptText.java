package app.dapei.scripts.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with variables, taken apart. */
public final class ScriptText {

    /** Stands for what is not known at the moment. */
    public static final String UNKNOWN_VALUE = "…";

    private static final Pattern BRACES = Pattern.compile("\\{\\{([^{}\\n]*)(\\}\\})?");

    private final List<Piece> pieces;

    private ScriptText(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** A piece of a text, with its place in it. */
    public sealed interface Piece {

        int start();

        int end();
    }

    /** What is said as it stands. */
    public record Words(String text, int start, int end) implements Piece {}

    /** What is filled in. */
    public record Placeholder(Variable variable, int start, int end) implements Piece {}

    /** A variable that does not exist, or one that is not closed. */
    public record UnknownVariable(String name, int start, int end) implements Piece {}

    public static ScriptText of(String text) {
        var pieces = new ArrayList<Piece>();
        var braces = BRACES.matcher(text);
        int at = 0;
        while (braces.find()) {
            if (braces.start() > at) {
                pieces.add(new Words(text.substring(at, braces.start()), at, braces.start()));
            }
            var name = braces.group(1).strip();
            var variable = Variable.of(name).filter(one -> braces.group(2) != null);
            int start = braces.start();
            int end = braces.end();
            pieces.add(variable.map(one -> (Piece) new Placeholder(one, start, end))
                    .orElseGet(() -> new UnknownVariable(name, start, end)));
            at = end;
        }
        if (at < text.length()) {
            pieces.add(new Words(text.substring(at), at, text.length()));
        }
        return new ScriptText(pieces);
    }

    public List<Piece> pieces() {
        return pieces;
    }

    public boolean uses(Variable variable) {
        return pieces.stream().anyMatch(piece -> piece instanceof Placeholder one && one.variable() == variable);
    }

    public List<UnknownVariable> unknown() {
        return pieces.stream()
                .filter(UnknownVariable.class::isInstance)
                .map(UnknownVariable.class::cast)
                .toList();
    }

    /** The text as it is said; a variable without a value leaves an ellipsis. */
    public String resolved(Map<Variable, String> values) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Words words -> words.text();
                    case Placeholder open -> values.getOrDefault(open.variable(), UNKNOWN_VALUE);
                    case UnknownVariable unknown -> UNKNOWN_VALUE;
                })
                .collect(Collectors.joining());
    }
}
