package app.dapei.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** What a password must be. */
public final class Passwords {

    /** Fewest characters (NIST SP 800-63B-4 asks for at least 8, with no rules on their kinds). */
    public static final int LEAST = 10;

    /** Most bytes in UTF-8: more, bcrypt does not take. */
    public static final int MOST_BYTES = 72;

    private static final int GENERATED_BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** Whether somebody may choose that password. */
    public static boolean isAcceptable(String password) {
        return password.codePointCount(0, password.length()) >= LEAST
                && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** A password that nobody guesses: 120 random bits in 20 letters, digits, hyphens and underscores. */
    static String generate() {
        var bytes = new byte[GENERATED_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
