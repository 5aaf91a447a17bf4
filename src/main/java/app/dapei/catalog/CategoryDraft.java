package app.dapei.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The editable part of a category; valid or it does not exist.
 *
 * @param name name in the merchant's language, 1 to 120 characters
 * @param nameEn English name, at most 120 characters
 */
public record CategoryDraft(String name, @Nullable String nameEn) {

    public static final int NAME_LIMIT = 120;

    public CategoryDraft {
        name = name.strip();
        nameEn = nameEn == null || nameEn.isBlank() ? null : nameEn.strip();
        if (name.isEmpty() || name.length() > NAME_LIMIT) {
            throw new IllegalArgumentException(
                    "name must have 1 to " + NAME_LIMIT + " characters; got: " + name.length());
        }
        if (nameEn != null && nameEn.length() > NAME_LIMIT) {
            throw new IllegalArgumentException(
                    "nameEn must have at most " + NAME_LIMIT + " characters; got: " + nameEn.length());
        }
    }
}
