/**
 * What an export of a shop platform means: how a format is recognised, which column is which, and what one row says.
 * Pure functions of rows; {@link app.dapei.ingest.core.HeaderMatcher} and
 * {@link app.dapei.ingest.core.RowInterpreter} are the ways in.
 */
@NullMarked
package app.dapei.ingest.core;

import org.jspecify.annotations.NullMarked;
