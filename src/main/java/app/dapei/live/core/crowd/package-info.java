/** Made-up viewers for rehearsals, demos and load: what they write, tap, vote and buy, from a seed. */
@NamedInterface("crowd")
@NullMarked
package app.dapei.live.core.crowd;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
