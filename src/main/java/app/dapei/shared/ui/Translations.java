package app.dapei.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts of the portal: each module keeps its own in {@code vaadin-i18n/<module>_<language>.properties}. A text with
 * parameters is a {@link MessageFormat}; one without is taken as it stands.
 */
@Component
public class Translations implements I18NProvider {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final long serialVersionUID = 1;

    private final Map<String, String> chinese = read("zh_CN");
    private final Map<String, String> english = read("en");

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(CHINESE, ENGLISH);
    }

    @Override
    public Locale getDefaultLocale() {
        return CHINESE;
    }

    /** The text in that language; {@code !key!} where the key is unknown, which a test forbids. */
    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        var text = texts(locale).get(key);
        if (text == null) {
            return "!" + key + "!";
        }
        return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return texts(locale);
    }

    private Map<String, String> texts(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }

    private static Map<String, String> read(String language) {
        var texts = new HashMap<String, String>();
        try {
            var resources = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:vaadin-i18n/*_" + language + ".properties");
            for (var resource : resources) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of the portal cannot be read", e);
        }
        return Map.copyOf(texts);
    }
}
