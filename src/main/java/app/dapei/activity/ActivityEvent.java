package app.dapei.activity;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a viewer did. Made by {@link #of} and the {@code with…} methods.
 *
 * @param key unique in its shop and chosen by the sender, so that an event sent twice counts once; 1 to 80 characters
 * @param kind what was done
 * @param at when
 * @param viewer stable key of the viewer, 1 to 80 characters
 * @param productId the product, of the same shop
 * @param bundleId the bundle that it was shown or bought in
 * @param slot place in the list that the viewer saw, from 0
 * @param session number of the live session as text, at most 40 characters; null outside broadcasts
 * @param arm the experiment's arm that the viewer was in, at most 60 characters
 * @param script version of the talk script that was on air, at most 60 characters
 * @param dwellMillis how long a view or visit lasted, 0 or more; null for what does not last
 * @param pageBefore where the viewer came from, at most 200 characters
 * @param client the open page that numbers its events, at most 60 characters; null where events are not numbered
 * @param sequence the page's number of this event: 1, 2, 3, …
 */
public record ActivityEvent(
        String key,
        ActivityKind kind,
        Instant at,
        String viewer,
        @Nullable Long productId,
        @Nullable UUID bundleId,
        @Nullable Integer slot,
        @Nullable String session,
        @Nullable String arm,
        @Nullable String script,
        @Nullable Integer dwellMillis,
        @Nullable String pageBefore,
        @Nullable String client,
        @Nullable Long sequence) {

    public static final int KEY_LIMIT = 80;
    public static final int SESSION_LIMIT = 40;
    public static final int WORD_LIMIT = 60;
    public static final int PAGE_LIMIT = 200;

    /** @throws InvalidEventException if a part is not as it must be; it names the part */
    public ActivityEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        requireLength("key", key, 1, KEY_LIMIT);
        requireLength("viewer", viewer, 1, KEY_LIMIT);
        requireLength("session", session, 0, SESSION_LIMIT);
        requireLength("arm", arm, 0, WORD_LIMIT);
        requireLength("script", script, 0, WORD_LIMIT);
        requireLength("pageBefore", pageBefore, 0, PAGE_LIMIT);
        requireLength("client", client, 0, WORD_LIMIT);
        requireAtLeast("slot", slot == null ? null : slot.longValue(), 0);
        requireAtLeast("dwellMillis", dwellMillis == null ? null : dwellMillis.longValue(), 0);
        requireAtLeast("sequence", sequence, 1);
    }

    /** An event without further parts. */
    public static ActivityEvent of(String key, ActivityKind kind, Instant at, String viewer) {
        return new ActivityEvent(key, kind, at, viewer, null, null, null, null, null, null, null, null, null, null);
    }

    public ActivityEvent withProduct(@Nullable Long id) {
        return new ActivityEvent(
                key,
                kind,
                at,
                viewer,
                id,
                bundleId,
                slot,
                session,
                arm,
                script,
                dwellMillis,
                pageBefore,
                client,
                sequence);
    }

    public ActivityEvent withBundle(@Nullable UUID id) {
        return new ActivityEvent(
                key,
                kind,
                at,
                viewer,
                productId,
                id,
                slot,
                session,
                arm,
                script,
                dwellMillis,
                pageBefore,
                client,
                sequence);
    }

    public ActivityEvent withSlot(@Nullable Integer place) {
        return new ActivityEvent(
                key,
                kind,
                at,
                viewer,
                productId,
                bundleId,
                place,
                session,
                arm,
                script,
                dwellMillis,
                pageBefore,
                client,
                sequence);
    }

    /** The same in a broadcast. */
    public ActivityEvent in(@Nullable String liveSession) {
        return new ActivityEvent(
                key,
                kind,
                at,
                viewer,
                productId,
                bundleId,
                slot,
                liveSession,
                arm,
                script,
                dwellMillis,
                pageBefore,
                client,
                sequence);
    }

    public ActivityEvent withArm(@Nullable String experimentArm) {
        return new ActivityEvent(
                key,
                kind,
                at,
                viewer,
                productId,
                bundleId,
                slot,
                session,
                experimentArm,
                script,
                dwellMillis,
                pageBefore,
                client,
                sequence);
    }

    public ActivityEvent withScript(@Nullable String scriptVersion) {
        return new ActivityEvent(
                key,
                kind,
                at,
                viewer,
                productId,
                bundleId,
                slot,
                session,
                arm,
                scriptVersion,
                dwellMillis,
                pageBefore,
                client,
                sequence);
    }

    public ActivityEvent withDwell(@Nullable Integer millis) {
        return new ActivityEvent(
                key,
                kind,
                at,
                viewer,
                productId,
                bundleId,
                slot,
                session,
                arm,
                script,
                millis,
                pageBefore,
                client,
                sequence);
    }

    public ActivityEvent withPageBefore(@Nullable String page) {
        return new ActivityEvent(
                key,
                kind,
                at,
                viewer,
                productId,
                bundleId,
                slot,
                session,
                arm,
                script,
                dwellMillis,
                page,
                client,
                sequence);
    }

    /** The same, numbered by the open page. */
    public ActivityEvent withSequence(@Nullable String openPage, @Nullable Long number) {
        return new ActivityEvent(
                key,
                kind,
                at,
                viewer,
                productId,
                bundleId,
                slot,
                session,
                arm,
                script,
                dwellMillis,
                pageBefore,
                openPage,
                number);
    }

    /** @throws InvalidEventException if the kind is done to an item and none is named */
    public ActivityEvent requireItem() {
        if (kind.isOfAnItem() && productId == null && bundleId == null) {
            throw new InvalidEventException("product", "must name a product or a bundle for " + kind);
        }
        return this;
    }

    private static void requireLength(String field, @Nullable String text, int least, int most) {
        int length = text == null ? 0 : text.length();
        if (length < least || length > most) {
            throw new InvalidEventException(
                    field, "must have " + least + " to " + most + " characters; got: " + length);
        }
    }

    private static void requireAtLeast(String field, @Nullable Long number, long least) {
        if (number != null && number < least) {
            throw new InvalidEventException(field, "must be " + least + " or more; got: " + number);
        }
    }
}
