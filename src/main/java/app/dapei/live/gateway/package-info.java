/**
 * How what happens in a room reaches other nodes and, through an outside provider, viewers who are not ours. Within one
 * process nothing of it is needed.
 */
@NullMarked
package app.dapei.live.gateway;

import org.jspecify.annotations.NullMarked;
