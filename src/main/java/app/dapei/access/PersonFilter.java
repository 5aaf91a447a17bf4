package app.dapei.access;

import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows.
 *
 * @param text stands in user name or name; empty = any
 * @param shopId the shop they work in; null = any, ADMINs too
 */
public record PersonFilter(String text, @Nullable Long shopId) {

    public static final PersonFilter ALL = new PersonFilter("", null);
}
