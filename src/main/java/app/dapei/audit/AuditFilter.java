package app.dapei.audit;

import app.dapei.shared.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail a list shows.
 *
 * @param text stands in actor or subject; empty = any
 * @param act code of the act; null = any
 * @param period when; null = ever
 */
public record AuditFilter(
        String text, @Nullable String act, @Nullable TimeRange period) {

    public static final AuditFilter ALL = new AuditFilter("", null, null);
}
