/**
 * The audit trail: keeps every event that implements {@link app.dapei.shared.Audited}. Entry: {@link app.dapei.audit.AuditTrail}.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "access"})
@NullMarked
package app.dapei.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
