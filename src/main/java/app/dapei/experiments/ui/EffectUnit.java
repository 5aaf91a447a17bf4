package app.dapei.experiments.ui;

import java.util.Currency;

/** What the numbers of a metric are, which decides how they are written. */
sealed interface EffectUnit {

    /** Shares of a whole, written in per cent; their differences in percentage points. */
    record Share() implements EffectUnit {}

    /** Amounts in major units of a currency. */
    record Amount(Currency currency) implements EffectUnit {}

    /** Anything else, such as seconds or clicks. */
    record Plain() implements EffectUnit {}
}
