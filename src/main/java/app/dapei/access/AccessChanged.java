package app.dapei.access;

import app.dapei.shared.Audited;
import org.jspecify.annotations.Nullable;

/**
 * An administrator opened a shop or changed what a person may do, or a person changed the own password.
 *
 * @param shopId the shop, or the person's shop; null for an ADMIN
 * @param act {@code SHOP_OPENED, SHOP_LEFT, PERSON_ADDED, PERSON_CHANGED, PERSON_DISABLED, PERSON_ENABLED,
 *     PASSWORD_RESET, PASSWORD_CHANGED, API_KEY_CREATED} or {@code API_KEY_REVOKED}
 * @param subject the shop's code, the user name or the key's name
 * @param detail what changed
 */
public record AccessChanged(@Nullable Long shopId, String act, String subject, String detail) implements Audited {}
