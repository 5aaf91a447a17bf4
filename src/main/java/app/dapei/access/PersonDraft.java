package app.dapei.access;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The editable part of a person; valid or it does not exist.
 *
 * @param username 2 to 40 letters, digits, dots, hyphens and underscores, kept in lower case
 * @param displayName name, 1 to 80 characters
 * @param role what the person may do
 * @param shopId the shop the person works in; null for an ADMIN and only for an ADMIN
 */
public record PersonDraft(
        String username,
        String displayName,
        Role role,
        @Nullable Long shopId) {

    public static final int NAME_LIMIT = 80;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,40}");

    public PersonDraft {
        username = username.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        Objects.requireNonNull(role, "role");
        if (!isUsername(username)) {
            throw new IllegalArgumentException(
                    "username must be 2 to 40 letters, digits, dots, hyphens or underscores; got: " + username);
        }
        if (displayName.isEmpty() || displayName.length() > NAME_LIMIT) {
            throw new IllegalArgumentException(
                    "displayName must have 1 to " + NAME_LIMIT + " characters; got: " + displayName.length());
        }
        if ((role == Role.ADMIN) != (shopId == null)) {
            throw new IllegalArgumentException(
                    "an ADMIN has no shop, all others have one; got: " + role + ", " + shopId);
        }
    }

    /** Whether somebody may have that user name. */
    public static boolean isUsername(String text) {
        return USERNAME.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }
}
