/** What programs of a shop call. */
@NullMarked
package app.dapei.live.web;

import org.jspecify.annotations.NullMarked;
