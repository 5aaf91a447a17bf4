/** The import wizard. */
@NullMarked
package app.dapei.ingest.ui;

import org.jspecify.annotations.NullMarked;
