/** What tests of all modules stand on: databases, the running portal, a browser. */
@NullMarked
package app.dapei.testing;

import org.jspecify.annotations.NullMarked;
