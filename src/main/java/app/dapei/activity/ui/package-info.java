/** What the product's screen shows of its viewers. */
@NullMarked
package app.dapei.activity.ui;

import org.jspecify.annotations.NullMarked;
