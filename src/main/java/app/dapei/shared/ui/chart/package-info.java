/** The one chart element and the options that views ask it for. */
@NullMarked
package app.dapei.shared.ui.chart;

import org.jspecify.annotations.NullMarked;
