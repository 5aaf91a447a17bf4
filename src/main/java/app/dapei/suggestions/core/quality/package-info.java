/** How well ways of ranking foresee what later orders contain. */
@NullMarked
package app.dapei.suggestions.core.quality;

import org.jspecify.annotations.NullMarked;
