package app.dapei.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationFilesTests {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");

    static List<String> modules() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("_(en|zh_CN)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeysAndNoEmptyText(String module) throws IOException {
        var english = read(module, "en");
        var chinese = read(module, "zh_CN");
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesTakeTheSameParameters(String module) throws IOException {
        var english = read(module, "en");
        var chinese = read(module, "zh_CN");
        for (var key : english.stringPropertyNames()) {
            assertThat(parameters(english.getProperty(key))).as(key).isEqualTo(parameters(chinese.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyKeyStartsWithItsModule(String module) throws IOException {
        assertThat(read(module, "en").stringPropertyNames()).allMatch(key -> key.startsWith(module + "."));
    }

    @Test
    void everyKeyThatTheCodeNamesExists() throws IOException {
        var known = new TreeSet<String>();
        for (var module : modules()) {
            known.addAll(read(module, "en").stringPropertyNames());
        }
        var call = Pattern.compile("getTranslation\\(\\s*\"([a-zA-Z0-9._-]+)\"\\s*[,)]");
        var unknown = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                call.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !known.contains(key))
                        .forEach(unknown::add);
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static TreeSet<Integer> parameters(String text) {
        var used = new TreeSet<Integer>();
        if (text.contains("{")) {
            new MessageFormat(text, Locale.ROOT);
            Pattern.compile("\\{(\\d+)")
                    .matcher(text)
                    .results()
                    .forEach(found -> used.add(Integer.parseInt(found.group(1))));
        }
        return used;
    }

    private static Properties read(String module, String language) throws IOException {
        var properties = new Properties();
        var file = FOLDER.resolve(module + "_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
