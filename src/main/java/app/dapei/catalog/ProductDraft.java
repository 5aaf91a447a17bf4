package app.dapei.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The editable part of a product; valid or it does not exist.
 *
 * @param sku the merchant's own code, unique in the shop, 1 to 64 characters
 * @param name name in the merchant's language, 1 to 200 characters
 * @param nameEn English name, at most 200 characters
 * @param categoryId category, of the same shop
 * @param price current price in minor units, 0 or more
 * @param cost purchase cost in minor units, 0 or more; null = not known
 * @param stock units on hand, 0 or more; null = not counted
 * @param aliases nicknames that viewers use, together at most 500 characters, without {@code |}
 * @param picture path of a picture below the portal, or an https address
 * @param state whether it may be sold
 */
public record ProductDraft(
        String sku,
        String name,
        @Nullable String nameEn,
        @Nullable Long categoryId,
        long price,
        @Nullable Long cost,
        @Nullable Integer stock,
        List<String> aliases,
        @Nullable String picture,
        ProductState state) {

    public static final int SKU_LIMIT = 64;
    public static final int NAME_LIMIT = 200;
    public static final int ALIASES_LIMIT = 500;
    public static final int PICTURE_LIMIT = 300;

    /** Highest price or cost: 100 million in major units of two digits. */
    public static final long AMOUNT_LIMIT = 10_000_000_000L;

    public static final int STOCK_LIMIT = 100_000_000;

    static final String ALIAS_SEPARATOR = "|";

    public ProductDraft {
        sku = sku.strip();
        name = name.strip();
        nameEn = nameEn == null || nameEn.isBlank() ? null : nameEn.strip();
        picture = picture == null || picture.isBlank() ? null : picture.strip();
        aliases = aliases.stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
        Objects.requireNonNull(state, "state");
        requireLength("sku", sku, 1, SKU_LIMIT);
        requireLength("name", name, 1, NAME_LIMIT);
        requireLength("nameEn", nameEn == null ? "" : nameEn, 0, NAME_LIMIT);
        requireLength("picture", picture == null ? "" : picture, 0, PICTURE_LIMIT);
        requireLength("aliases", String.join(ALIAS_SEPARATOR, aliases), 0, ALIASES_LIMIT);
        if (aliases.stream().anyMatch(alias -> alias.contains(ALIAS_SEPARATOR))) {
            throw new IllegalArgumentException("an alias must not contain |; got: " + aliases);
        }
        if (picture != null && !isPicture(picture)) {
            throw new IllegalArgumentException("picture must start with pictures/ or https://; got: " + picture);
        }
        requireAmount("price", price);
        requireAmount("cost", cost == null ? 0 : cost);
        if (stock != null && (stock < 0 || stock > STOCK_LIMIT)) {
            throw new IllegalArgumentException("stock must be in [0, " + STOCK_LIMIT + "]; got: " + stock);
        }
    }

    /** Whether a text may stand as a picture's address. */
    public static boolean isPicture(String text) {
        return text.startsWith("pictures/") && !text.contains("..") || text.startsWith("https://");
    }

    /** Whether a number of minor units may stand as price or cost. */
    public static boolean isAmount(long minor) {
        return minor >= 0 && minor <= AMOUNT_LIMIT;
    }

    static List<String> split(String aliases) {
        return aliases.isEmpty() ? List.of() : Arrays.asList(aliases.split("\\|"));
    }

    private static void requireLength(String field, String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            throw new IllegalArgumentException(
                    field + " must have " + least + " to " + most + " characters; got: " + text.length());
        }
    }

    private static void requireAmount(String field, long minor) {
        if (!isAmount(minor)) {
            throw new IllegalArgumentException(field + " must be in [0, " + AMOUNT_LIMIT + "]; got: " + minor);
        }
    }
}
