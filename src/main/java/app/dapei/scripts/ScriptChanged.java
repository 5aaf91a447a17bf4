package app.dapei.scripts;

import app.dapei.shared.Audited;
import java.util.UUID;

/**
 * A script was added, changed, put away or taken back.
 *
 * @param shopId its shop
 * @param scriptId its number
 * @param act {@code SCRIPT_ADDED, SCRIPT_CHANGED, SCRIPT_ARCHIVED} or {@code SCRIPT_RESTORED}
 * @param subject its title
 * @param detail what changed
 */
public record ScriptChanged(Long shopId, UUID scriptId, String act, String subject, String detail) implements Audited {}
