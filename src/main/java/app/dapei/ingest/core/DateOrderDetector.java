package app.dapei.ingest.core;

import org.jspecify.annotations.Nullable;

/** Finds out whether a column of dates has the day or the month first: a number above 12 can only be a day. */
public final class DateOrderDetector {

    private boolean seen;
    private boolean firstIsDay;
    private boolean secondIsDay;

    /** Takes a cell into account; anything that is no date with the year last is ignored. */
    public void observe(@Nullable String cell) {
        var text = CellText.value(cell);
        var parts = text == null ? null : DateParts.of(text);
        if (parts == null || !parts.yearLast()) {
            return;
        }
        seen = true;
        firstIsDay |= parts.first() > 12;
        secondIsDay |= parts.second() > 12;
    }

    /** The answer so far; {@link DateOrder#UNDECIDED} when nothing or the contrary was proven. */
    public DateOrder order() {
        if (!seen) {
            return DateOrder.IRRELEVANT;
        }
        if (firstIsDay == secondIsDay) {
            return DateOrder.UNDECIDED;
        }
        return firstIsDay ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }
}
