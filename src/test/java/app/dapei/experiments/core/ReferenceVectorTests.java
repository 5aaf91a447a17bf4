package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the whole core against numbers that published reference implementations gave. The vectors are not part of this
 * project; the system property {@code dapei.vectors} names the file or its folder.
 */
class ReferenceVectorTests {

    private static final String PROPERTY = "dapei.vectors";
    private static final Map<String, Consumer<VectorCheck>> CHECKS = checks();
    private static final Map<String, List<JsonNode>> VECTORS = load();

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void agreesWithTheReferences(String family) {
        assumeTrue(!VECTORS.isEmpty(), "no reference vectors at " + location() + "; set -D" + PROPERTY);
        var check = CHECKS.get(family);
        assertThat(check).as("a check for family " + family).isNotNull();
        var failures = new ArrayList<String>();
        var vectors = VECTORS.getOrDefault(family, List.of());
        for (var node : vectors) {
            var vector = new VectorCheck(node);
            check.accept(vector);
            vector.failures().forEach(failure -> failures.add(vector.name() + ": " + failure));
        }
        assertThat(failures).as(family).isEmpty();
        System.out.printf("%-28s %4d vectors agree%n", family, vectors.size());
    }

    @Test
    void coversEveryFamilyThatItKnows() {
        assumeTrue(!VECTORS.isEmpty(), "no reference vectors at " + location() + "; set -D" + PROPERTY);
        assertThat(VECTORS.keySet()).containsExactlyInAnyOrderElementsOf(CHECKS.keySet());
    }

    static Stream<String> families() {
        return VECTORS.isEmpty() ? CHECKS.keySet().stream() : VECTORS.keySet().stream();
    }

    private static Map<String, Consumer<VectorCheck>> checks() {
        var all = new HashMap<String, Consumer<VectorCheck>>();
        all.putAll(GrowthBookVectors.checks());
        all.putAll(ClassicVectors.checks());
        all.putAll(DesignVectors.checks());
        return new TreeMap<>(all);
    }

    private static Path location() {
        return Path.of(System.getProperty(PROPERTY, "../shared/vectors"));
    }

    private static Map<String, List<JsonNode>> load() {
        var named = location();
        var file = Files.isDirectory(named) ? named.resolve("stats.json") : named;
        if (!Files.exists(file)) {
            assertThat(System.getProperty(PROPERTY))
                    .as("the system property " + PROPERTY + " names " + file + ", which does not exist")
                    .isNull();
            return Map.of();
        }
        var families = new TreeMap<String, List<JsonNode>>();
        for (var vector : JsonMapper.shared().readTree(file).get("vectors")) {
            families.computeIfAbsent(vector.get("family").asString(), _ -> new ArrayList<>())
                    .add(vector);
        }
        return families;
    }
}
