/**
 * Rows out of files: CSV in the encodings and separators that shop platforms use, gzipped or not, and XLSX, always one
 * row at a time. {@link app.dapei.ingest.reader.TableFile} is the way in.
 */
@NullMarked
package app.dapei.ingest.reader;

import org.jspecify.annotations.NullMarked;
