package app.dapei.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Language and theme of a browser, kept in cookies so that they hold before signing in and after signing out. */
public final class Preferences {

    private static final String LANGUAGE_COOKIE = "dapei-language";
    private static final String THEME_COOKIE = "dapei-theme";
    private static final String REMEMBER = "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'";

    private Preferences() {}

    /** What the reader's theme may be. */
    public enum Theme {
        SYSTEM("light dark"),
        LIGHT("light"),
        DARK("dark");

        private final String colorScheme;

        Theme(String colorScheme) {
            this.colorScheme = colorScheme;
        }

        /** Value of the CSS property {@code color-scheme}. */
        public String colorScheme() {
            return colorScheme;
        }
    }

    /** The language the browser chose before; else the first of its languages that we speak; else Chinese. */
    public static Locale language(VaadinRequest request) {
        var chosen = cookie(request, LANGUAGE_COOKIE).map(Locale::forLanguageTag);
        if (chosen.isPresent()) {
            return ours(chosen.get());
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            var language = locales.nextElement().getLanguage();
            if (language.equals("zh") || language.equals("en")) {
                return ours(Locale.of(language));
            }
        }
        return Translations.CHINESE;
    }

    public static Theme theme(VaadinRequest request) {
        return cookie(request, THEME_COOKIE)
                .flatMap(name -> Arrays.stream(Theme.values())
                        .filter(theme -> theme.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(Theme.SYSTEM);
    }

    /** Switches the language of the whole session and loads the page again in it. */
    public static void choose(UI ui, Locale language) {
        VaadinSession.getCurrent().setLocale(language);
        ui.getPage().executeJs(REMEMBER + "; location.reload()", LANGUAGE_COOKIE, language.toLanguageTag());
    }

    public static void choose(UI ui, Theme theme) {
        ui.getPage()
                .executeJs(
                        REMEMBER + "; document.documentElement.style.colorScheme = $2",
                        THEME_COOKIE,
                        theme.name().toLowerCase(Locale.ROOT),
                        theme.colorScheme());
    }

    private static Locale ours(Locale locale) {
        return locale.getLanguage().equals("zh") ? Translations.CHINESE : Translations.ENGLISH;
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
