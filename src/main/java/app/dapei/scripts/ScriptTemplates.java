package app.dapei.scripts;

import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Ready texts to begin a script with, by scenario, form and language. */
@Component
public class ScriptTemplates {

    private final List<Template> templates = read();

    ScriptTemplates() {}

    /**
     * A template.
     *
     * @param scenario what it is for, in its own language
     * @param keywords words of scenarios that it fits; none = any
     * @param texts the text of each part
     */
    public record Template(
            String scenario,
            List<String> keywords,
            ScriptKind kind,
            ScriptLanguage language,
            Map<ScriptPart, String> texts) {

        boolean fits(String other) {
            return keywords.stream().anyMatch(other::contains);
        }
    }

    /** Those of a form and language, the ones that fit a scenario first. */
    public List<Template> of(ScriptKind kind, ScriptLanguage language, String scenario) {
        return templates.stream()
                .filter(one -> one.kind() == kind && one.language() == language)
                .sorted(Comparator.comparing((Template one) -> !one.fits(scenario)))
                .toList();
    }

    private record Stored(
            String scenario, List<String> keywords, ScriptKind kind, ScriptLanguage language, List<String> texts) {

        Template template() {
            var parts = new EnumMap<ScriptPart, String>(ScriptPart.class);
            for (int i = 0; i < texts.size(); i++) {
                parts.put(kind.parts().get(i), texts.get(i));
            }
            return new Template(scenario, keywords, kind, language, Map.copyOf(parts));
        }
    }

    private static List<Template> read() {
        try (var in = ScriptTemplates.class.getResourceAsStream("/scripts/templates.json")) {
            if (in == null) {
                throw new IllegalStateException("the list of templates is missing");
            }
            var stored = JsonMapper.builder().build().readValue(in, Stored[].class);
            return Arrays.stream(stored).map(Stored::template).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
