package app.dapei.live;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place where a shop broadcasts and viewers buy together, at {@code /r/<code>}.
 *
 * @param id its number
 * @param shopId the shop it belongs to
 * @param code what its address ends with
 * @param name name in the merchant's language
 * @param nameEn English name, if it has one
 * @param open whether viewers see its bundles; a closed room says that it is closed
 * @param createdAt when it was made
 */
public record Room(
        long id,
        long shopId,
        RoomCode code,
        String name,
        @Nullable String nameEn,
        boolean open,
        Instant createdAt) {

    public static final int NAME_LIMIT = 120;

    /** The name to show to a reader of that language. */
    public String name(Locale locale) {
        return nameEn != null && !locale.getLanguage().equals("zh") ? nameEn : name;
    }

    /** Whether a text may stand as a room's name: 1 to 120 characters, not only blanks. */
    public static boolean isName(String text) {
        return !text.isBlank() && text.strip().length() <= NAME_LIMIT;
    }
}
