package app.dapei.ingest.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A buyer without the buyer: the first 16 bytes of SHA-256 over the platform and what names the buyer there.
 *
 * @param hash 32 hexadecimal digits
 * @param trusted false when the platform masked the name ({@code 张**}, {@code ##密文}): the hash then also covers
 *     the masked telephone and the region, and two buyers may share it or one may have several
 */
public record BuyerKey(String hash, boolean trusted) {

    /** The key of a buyer, or null when nothing names one. */
    static @Nullable BuyerKey of(
            String platform, @Nullable String name, @Nullable String phone, @Nullable String region) {
        if (name == null && phone == null) {
            return null;
        }
        var shown = name == null ? "" : name.toLowerCase(Locale.ROOT);
        if (name != null && !isMasked(name)) {
            return new BuyerKey(hash(platform + '\u001F' + shown), true);
        }
        if (name == null && phone != null && !isMasked(phone)) {
            return new BuyerKey(hash(platform + '\u001F' + phone), true);
        }
        var parts = platform + '\u001F' + shown + '\u001F' + orEmpty(phone) + '\u001F' + orEmpty(region);
        return new BuyerKey(hash(parts), false);
    }

    static boolean isMasked(String name) {
        return name.indexOf('*') >= 0 || name.startsWith("##") || name.startsWith("#") && name.endsWith("#");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
