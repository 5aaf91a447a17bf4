package app.dapei.live;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a room's address {@code /r/<code>} ends with: short enough to type, and, when made by {@link #random}, one of
 * 2<sup>40</sup>, so that rooms cannot be found by trying.
 *
 * @param value 3 to 32 lower-case letters, digits and inner hyphens
 */
public record RoomCode(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,30}[a-z0-9]");

    /** Digits and letters without those that are read for one another (i, l, o, u). */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int RANDOM_LENGTH = 8;

    /** @throws IllegalArgumentException if the value has not the form */
    public RoomCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a room's code must have 3 to 32 of a–z, 0–9 and inner hyphens; got: " + value);
        }
    }

    /** Whether a text may stand as a code. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** A code of 8 signs; pass a generator that cannot be foreseen. */
    public static RoomCode random(RandomGenerator random) {
        var code = new StringBuilder(RANDOM_LENGTH);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RoomCode(code.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
