package app.dapei.bundles;

import app.dapei.shared.Audited;

/**
 * A scenario was added, changed or removed.
 *
 * @param shopId its shop
 * @param act {@code SCENARIO_SAVED} or {@code SCENARIO_REMOVED}
 * @param subject its name
 * @param detail what it is now
 */
public record ScenarioChanged(Long shopId, String act, String subject, String detail) implements Audited {}
