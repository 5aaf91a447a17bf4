/**
 * Values and services that more than one module needs and that know no feature: {@link app.dapei.shared.Money},
 * {@link app.dapei.shared.Rate}, {@link app.dapei.shared.TimeRange}, progress of long work, CSV that is safe to open.
 * A type is admitted only when two modules use it.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, displayName = "Shared")
@NullMarked
package app.dapei.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
