package app.dapei.live.zone;

import app.dapei.shared.ui.Translations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** The language of a viewer: the one asked for by {@code ?lang=}, else the browser's first of ours, else Chinese. */
final class ViewerLanguage {

    private ViewerLanguage() {}

    static Locale of(HttpServletRequest request) {
        var chosen = request.getParameter("lang");
        if (chosen != null && (chosen.startsWith("zh") || chosen.startsWith("en"))) {
            return ours(Locale.forLanguageTag(chosen));
        }
        if (request.getHeader("Accept-Language") == null) {
            return Translations.CHINESE;
        }
        for (var locale : Collections.list(request.getLocales())) {
            if (locale.getLanguage().equals("zh") || locale.getLanguage().equals("en")) {
                return ours(locale);
            }
        }
        return Translations.CHINESE;
    }

    private static Locale ours(Locale locale) {
        return locale.getLanguage().equals("zh") ? Translations.CHINESE : Translations.ENGLISH;
    }
}
