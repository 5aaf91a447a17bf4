package app.dapei.experiments.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * One reference vector: gives its inputs, compares answers within its tolerance, and remembers which expected fields were
 * compared, so that none is passed over silently. Paths are joined by a slash.
 */
final class VectorCheck {

    private final JsonNode vector;
    private final Set<String> compared = new HashSet<>();
    private final List<String> failures = new ArrayList<>();

    VectorCheck(JsonNode vector) {
        this.vector = vector;
    }

    String name() {
        return vector.get("name").asString();
    }

    String method() {
        return vector.get("method").asString();
    }

    boolean hasTag(String tag) {
        return vector.has("tags")
                && vector.get("tags")
                        .valueStream()
                        .anyMatch(node -> node.asString().equals(tag));
    }

    JsonNode input(String path) {
        return vector.get("inputs").at("/" + path);
    }

    double number(String path) {
        return number(input(path));
    }

    long whole(String path) {
        return Math.round(number(path));
    }

    String text(String path) {
        return input(path).asString();
    }

    boolean flag(String path) {
        return input(path).asBoolean();
    }

    double[] numbers(String path) {
        return input(path).valueStream().mapToDouble(VectorCheck::number).toArray();
    }

    boolean[] flags(String path) {
        double[] numbers = numbers(path);
        boolean[] flags = new boolean[numbers.length];
        IntStream.range(0, flags.length).forEach(index -> flags[index] = numbers[index] == 1);
        return flags;
    }

    List<Double> list(String path) {
        return IntStream.range(0, numbers(path).length)
                .mapToObj(index -> numbers(path)[index])
                .toList();
    }

    boolean expects(String path) {
        return !expected(path).isMissingNode();
    }

    boolean expectsNull(String path) {
        return expected(path).isNull();
    }

    String expectedText(String path) {
        compared.add(path);
        return expected(path).asString();
    }

    void near(String path, double got) {
        compared.add(path);
        near(path, expected(path), got);
    }

    void near(String path, Interval got) {
        near(path, List.of(got.lower(), got.upper()));
    }

    void near(String path, double[] got) {
        near(path, IntStream.range(0, got.length).mapToObj(index -> got[index]).toList());
    }

    void near(String path, List<Double> got) {
        compared.add(path);
        var node = expected(path);
        check(node.size() == got.size(), path + " has " + node.size() + " values, got " + got.size());
        for (int index = 0; index < Math.min(node.size(), got.size()); index++) {
            near(path + "/" + index, node.get(index), got.get(index));
        }
    }

    void same(String path, Object expectedValue, Object got) {
        compared.add(path);
        check(expectedValue.equals(got), path + " expected " + expectedValue + ", got " + got);
    }

    /** The field is not compared, for the reason that the call states. */
    void passOver(String path, String reason) {
        check(!reason.isBlank(), "a reason for " + path);
        compared.add(path);
    }

    void check(boolean holds, String what) {
        if (!holds) {
            failures.add(what);
        }
    }

    List<String> failures() {
        var all = new ArrayList<>(failures);
        collectForgotten("", vector.get("expected"), all);
        return all;
    }

    private void collectForgotten(String path, JsonNode node, List<String> forgotten) {
        if (compared.contains(path)) {
            return;
        }
        if (node.isObject() && !node.isEmpty()) {
            node.propertyStream()
                    .forEach(entry -> collectForgotten(
                            path.isEmpty() ? entry.getKey() : path + "/" + entry.getKey(),
                            entry.getValue(),
                            forgotten));
        } else {
            forgotten.add("expected field not compared: " + path);
        }
    }

    private JsonNode expected(String path) {
        return vector.get("expected").at("/" + path);
    }

    private void near(String path, JsonNode node, double got) {
        if (node.isMissingNode() || node.isNull()) {
            failures.add(path + " is not expected, got " + got);
            return;
        }
        double expected = number(node);
        var tolerance = vector.get("tolerance");
        var used = Arrays.stream(path.split("/"))
                .map(name -> tolerance.at("/perField/" + name))
                .filter(own -> !own.isMissingNode())
                .findFirst()
                .orElse(tolerance);
        double allowed = used.get("abs").asDouble() + used.get("rel").asDouble() * Math.abs(expected);
        boolean holds = Double.compare(expected, got) == 0 || Math.abs(got - expected) <= allowed;
        check(holds, path + " expected " + expected + ", got " + got);
    }

    private static double number(JsonNode node) {
        if (!node.isString()) {
            return node.asDouble();
        }
        return switch (node.asString()) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> throw new IllegalArgumentException("not a number: " + node);
        };
    }
}
