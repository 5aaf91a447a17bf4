package app.dapei.access;

import java.time.Instant;

/**
 * A shop as administrators see it.
 *
 * @param shop the shop
 * @param demo whether it is made of demonstration data
 * @param people how many work in it and may sign in
 * @param createdAt when it was opened
 */
public record ShopRow(Shop shop, boolean demo, long people, Instant createdAt) {}
