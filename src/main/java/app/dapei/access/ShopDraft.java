package app.dapei.access;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A shop to be opened; valid or it does not exist.
 *
 * @param code short name for addresses: 2 to 32 lower-case letters, digits and hyphens, a letter first
 * @param name its name, 1 to 120 characters
 * @param nameEn its English name, at most 120 characters; null = none
 * @param currency currency of all its amounts; cannot change later
 * @param zone the zone in which its days begin
 */
public record ShopDraft(String code, String name, @Nullable String nameEn, Currency currency, ZoneId zone) {

    public static final int NAME_LIMIT = 120;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    public ShopDraft {
        code = code.strip();
        name = name.strip();
        nameEn = nameEn == null || nameEn.isBlank() ? null : nameEn.strip();
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(zone, "zone");
        if (!isCode(code)) {
            throw new IllegalArgumentException(
                    "code must be 2 to 32 lower-case letters, digits and hyphens, a letter first; got: " + code);
        }
        if (name.isEmpty() || name.length() > NAME_LIMIT) {
            throw new IllegalArgumentException(
                    "name must have 1 to " + NAME_LIMIT + " characters; got: " + name.length());
        }
        if (nameEn != null && nameEn.length() > NAME_LIMIT) {
            throw new IllegalArgumentException(
                    "nameEn must have at most " + NAME_LIMIT + " characters; got: " + nameEn.length());
        }
    }

    /** Whether a shop may have that code. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
