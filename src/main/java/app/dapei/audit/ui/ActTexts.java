package app.dapei.audit.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words for the acts of the audit trail. Each module has them under {@code <module>.act.<code>} among its own texts, so
 * that the trail need not know the modules; an act without words shows its code.
 */
final class ActTexts {

    private static final String MARK = ".act.";

    private final Map<String, String> byAct = new HashMap<>();

    ActTexts(I18NProvider translations, Locale locale) {
        translations.getAllTranslations(locale).forEach((key, text) -> {
            int at = key.indexOf(MARK);
            if (at > 0) {
                byAct.put(key.substring(at + MARK.length()), text);
            }
        });
    }

    String of(String act) {
        return byAct.getOrDefault(act, act);
    }
}
