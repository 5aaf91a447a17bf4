package app.dapei.insights.core;

import java.util.EnumMap;
import java.util.Map;

/** Counts and sums by measure; what was not counted is 0. */
public final class Figures {

    private final Map<Measure, Long> values = new EnumMap<>(Measure.class);

    public long get(Measure measure) {
        return values.getOrDefault(measure, 0L);
    }

    /** Sets a value and gives the same figures back. */
    public Figures with(Measure measure, long value) {
        values.put(measure, value);
        return this;
    }

    /** Adds to a value and gives the same figures back. */
    public Figures plus(Measure measure, long value) {
        values.merge(measure, value, Long::sum);
        return this;
    }

    /** Adds all of others and gives the same figures back. */
    public Figures plus(Figures others) {
        others.values.forEach((measure, value) -> values.merge(measure, value, Long::sum));
        return this;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
