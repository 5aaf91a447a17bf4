package app.dapei.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An API key in the clear, {@code dpk_<id>_<secret>}: shown once, then only its hash and the signing key derived from it
 * are kept. The secret has 256 random bits, so one round of SHA-256 is enough to keep it.
 *
 * @param id public, 12 letters and digits
 * @param secret 43 characters of Base64 for addresses
 */
record ApiSecret(String id, String secret) {

    private static final String MAC = "HmacSHA256";
    private static final String PURPOSE = "dapei-signing";
    private static final int ID_LENGTH = 12;
    private static final int SECRET_BYTES = 32;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final Pattern FORM = Pattern.compile("dpk_([a-z0-9]{12})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiSecret generate() {
        var id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new ApiSecret(
                id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<ApiSecret> parse(String key) {
        var match = FORM.matcher(key);
        return match.matches() ? Optional.of(new ApiSecret(match.group(1), match.group(2))) : Optional.empty();
    }

    /** What the owner keeps. */
    String text() {
        return "dpk_" + id + "_" + secret;
    }

    /** Proves the secret: SHA-256 in hexadecimal. */
    String hash() {
        return HexFormat.of().formatHex(sha256(secret.getBytes(StandardCharsets.US_ASCII)));
    }

    /** HMAC-SHA256 of the word {@code dapei-signing} under the secret, in hexadecimal. */
    String signingKey() {
        return sign(secret.getBytes(StandardCharsets.US_ASCII), PURPOSE);
    }

    /** HMAC-SHA256 of a text under a signing key in hexadecimal, in hexadecimal. */
    static String signature(String signingKey, String text) {
        return sign(signingKey.getBytes(StandardCharsets.US_ASCII), text);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }

    private static String sign(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java machine has " + MAC, e);
        }
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "ApiSecret[" + id + "]";
    }
}
