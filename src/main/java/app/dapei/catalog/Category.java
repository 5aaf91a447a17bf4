package app.dapei.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A node of the shop's category tree.
 *
 * @param id its number
 * @param parentId the node above; null for a root
 * @param name name in the merchant's language
 * @param nameEn English name, if it has one
 * @param position order among its siblings
 */
public record Category(
        long id,
        @Nullable Long parentId,
        String name,
        @Nullable String nameEn,
        int position) {

    /** The name to show to a reader of that language. */
    public String name(Locale locale) {
        return nameEn != null && !locale.getLanguage().equals("zh") ? nameEn : name;
    }
}
