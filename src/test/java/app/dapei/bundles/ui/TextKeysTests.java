package app.dapei.bundles.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.shared.ui.Translations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextKeysTests {

    @ParameterizedTest
    @ValueSource(strings = {"bundles", "suggestions"})
    void everyKeyThatTheScreensAskForExists(String module) throws IOException {
        var known = new Translations().getAllTranslations(Translations.ENGLISH).keySet();
        var call = Pattern.compile("(?:texts?|this)\\.text\\(\\s*\"([a-zA-Z.-]+)\"");
        var asked = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/app/dapei/" + module + "/ui"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                call.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> asked.add(module + "." + found.group(1)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(asked.stream().filter(key -> !key.endsWith(".") && !known.contains(key)))
                .isEmpty();
    }
}
