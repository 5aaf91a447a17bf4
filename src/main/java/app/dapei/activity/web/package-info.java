/** The part of the API that takes viewer events. */
@NullMarked
package app.dapei.activity.web;

import org.jspecify.annotations.NullMarked;
