package app.dapei.live.zone;

import app.dapei.access.Shop;
import app.dapei.live.Room;
import app.dapei.live.RoomVideos;
import app.dapei.live.core.RoomState;
import app.dapei.live.zone.ViewerSelfController.Own;
import app.dapei.shared.ui.Translations;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Writes the page of a room: its frame, the texts of one language and the state of now, so that it shows at once. */
@Component
class RoomPage {

    private static final String TEXTS = "live.viewer.";

    private final ViewerFiles files;
    private final Translations translations;
    private final RoomVideos videos;
    private final JsonMapper json;
    private final Clock clock;

    RoomPage(ViewerFiles files, Translations translations, RoomVideos videos, JsonMapper json, Clock clock) {
        this.files = files;
        this.translations = translations;
        this.videos = videos;
        this.json = json;
        this.clock = clock;
    }

    String of(Room room, Shop shop, RoomState state, Own own, Locale locale) {
        var values = new TreeMap<String, String>(common(locale));
        values.put("title", HtmlUtils.htmlEscape(room.name(locale) + " · " + shop.name(locale)));
        values.put("room", room.code().value());
        // said here and not left to the script, so that nothing moves once it runs
        values.put("stage", videos.shownIn(room).isPresent() ? "with-video" : "");
        values.put("now", String.valueOf(clock.millis()));
        values.put("texts", inScript(json.writeValueAsString(texts(locale))));
        values.put("state", inScript(state.json()));
        values.put("own", inScript(json.writeValueAsString(own)));
        return fill(files.template(ViewerFiles.PAGE), values);
    }

    /** What somebody sees who asks for a room that does not exist. */
    String gone(Locale locale) {
        return fill(files.template(ViewerFiles.GONE), common(locale));
    }

    private Map<String, String> common(Locale locale) {
        var values = new TreeMap<String, String>();
        values.put("lang", locale.toLanguageTag());
        values.put("files", files.base());
        texts(locale).forEach((key, text) -> values.put("text." + key, HtmlUtils.htmlEscape(text)));
        return values;
    }

    private Map<String, String> texts(Locale locale) {
        var texts = new TreeMap<String, String>();
        translations.getAllTranslations(locale).forEach((key, text) -> {
            if (key.startsWith(TEXTS)) {
                texts.put(key.substring(TEXTS.length()), text);
            }
        });
        return texts;
    }

    /** JSON that cannot end the script element in which it stands. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c");
    }

    private static String fill(String template, Map<String, String> values) {
        var page = new StringBuilder(template.length() * 2);
        int from = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", from)) {
            int close = template.indexOf("}}", open);
            var name = template.substring(open + 2, close);
            var value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("the viewer page names an unknown value: " + name);
            }
            page.append(template, from, open).append(value);
            from = close + 2;
        }
        return page.append(template, from, template.length()).toString();
    }
}
