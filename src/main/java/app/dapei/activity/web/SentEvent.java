package app.dapei.activity.web;

import app.dapei.activity.ActivityEvent;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.InvalidEventException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A viewer event as a program sends it.
 *
 * @param id unique in the shop; an event sent again counts once
 * @param kind view, exposure, click, cart, order, comment, like, join or leave
 * @param at when, ISO 8601 with an offset
 * @param viewer stable key of the viewer
 * @param product number of the product
 * @param sku SKU of the product, instead of its number
 * @param bundle id of the bundle
 * @param slot place in the list that the viewer saw, from 0
 * @param session number of the live session
 * @param arm the experiment's arm
 * @param script version of the talk script
 * @param dwell how long a view or visit lasted, milliseconds
 * @param before the page before
 * @param client the open page that numbers its events
 * @param number the page's number of this event: 1, 2, 3, …
 */
record SentEvent(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String at,
        @Nullable String viewer,
        @Nullable Long product,
        @Nullable String sku,
        @Nullable String bundle,
        @Nullable Integer slot,
        @Nullable String session,
        @Nullable String arm,
        @Nullable String script,
        @Nullable Integer dwell,
        @Nullable String before,
        @Nullable String client,
        @Nullable Long number) {

    private static final String KINDS = Arrays.stream(ActivityKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    /**
     * What it says.
     *
     * @param productId the product, where the SKU was looked up
     * @throws InvalidEventException if a part is missing or not as it must be
     */
    ActivityEvent event(@Nullable Long productId) {
        return new ActivityEvent(
                        required("id", id),
                        kind(required("kind", kind)),
                        moment(required("at", at)),
                        required("viewer", viewer),
                        productId,
                        bundle == null ? null : uuid(bundle),
                        slot,
                        session,
                        arm,
                        script,
                        dwell,
                        before,
                        client,
                        number)
                .requireItem();
    }

    private static String required(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw new InvalidEventException(field, "is missing");
        }
        return text;
    }

    private static ActivityKind kind(String text) {
        for (ActivityKind kind : ActivityKind.values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        throw new InvalidEventException("kind", "must be one of " + KINDS + "; got: " + text);
    }

    private static Instant moment(String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidEventException("at", "must be like 2026-11-25T20:15:00.250+08:00; got: " + text);
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidEventException("bundle", "must be a bundle's id; got: " + text);
        }
    }
}
