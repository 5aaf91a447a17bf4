/** The command line of the portal's jar: {@code mine} without a server. Entry: {@link app.dapei.cli.CommandLine}. */
@ApplicationModule(displayName = "Command line", allowedDependencies = "mining")
@NullMarked
package app.dapei.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
