package app.dapei.bundles;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle is for: camping, commuting, a baby's outing.
 *
 * @param name in the merchant's language, unique in the shop, 1 to 40 characters
 * @param nameEn English name, if it has one
 * @param note what it is about, at most 400 characters
 * @param categories the categories whose products belong to it, with all below them
 */
public record Scenario(String name, @Nullable String nameEn, String note, List<Long> categories) {

    public static final int NAME_LIMIT = 40;
    public static final int NOTE_LIMIT = 400;
    public static final int CATEGORY_LIMIT = 20;

    public Scenario {
        name = name.strip();
        nameEn = nameEn == null || nameEn.isBlank() ? null : nameEn.strip();
        categories = List.copyOf(categories);
        if (name.isEmpty() || name.length() > NAME_LIMIT) {
            throw new IllegalArgumentException("name must have 1 to " + NAME_LIMIT + " characters; got: " + name);
        }
        if (nameEn != null && nameEn.length() > NAME_LIMIT) {
            throw new IllegalArgumentException("nameEn must have up to " + NAME_LIMIT + " characters; got: " + nameEn);
        }
        if (note.length() > NOTE_LIMIT) {
            throw new IllegalArgumentException("note must have up to " + NOTE_LIMIT + "; got: " + note.length());
        }
        if (categories.size() > CATEGORY_LIMIT) {
            throw new IllegalArgumentException(
                    "a scenario has up to " + CATEGORY_LIMIT + " categories; got: " + categories.size());
        }
    }

    /** One that is known by its name only. */
    public static Scenario of(String name) {
        return new Scenario(name, null, "", List.of());
    }

    /** The name to show to a reader of that language. */
    public String name(Locale locale) {
        return nameEn != null && !locale.getLanguage().equals("zh") ? nameEn : name;
    }
}
