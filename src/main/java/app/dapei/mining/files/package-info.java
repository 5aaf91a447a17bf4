/** Reads baskets from files as a stream and writes rules and itemsets; no server, no database. */
@NullMarked
package app.dapei.mining.files;

import org.jspecify.annotations.NullMarked;
