package app.dapei.experiments;

import org.jspecify.annotations.Nullable;

/**
 * A metric that a shop made from viewers' events.
 *
 * @param id           its number; 0 for a new one
 * @param name         1 to 60 characters, unique in the shop
 * @param kind         which events, a name of {@code activity.ActivityKind}
 * @param form         SHARE of viewers who did it, or VALUE: how often per viewer
 * @param productId    only events of this product; null = any
 * @param lessIsBetter for acts that should become rarer
 */
public record OwnMetric(
        long id,
        String name,
        String kind,
        MetricForm form,
        @Nullable Long productId,
        boolean lessIsBetter) {

    public static final int LONGEST_NAME = 60;

    public OwnMetric {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to 60 characters; got: \"" + name + "\"");
        }
        if (!kind.matches("[A-Z_]{1,12}")) {
            throw new IllegalArgumentException("kind must be the name of a kind of event; got: " + kind);
        }
        if (form == MetricForm.RATIO) {
            throw new IllegalArgumentException("form must be SHARE or VALUE; got: " + form);
        }
    }

    /** How experiments name it. */
    public String code() {
        return "own:" + id;
    }

    MeasuredMetric measured() {
        var column = "d." + column();
        var numerator = form == MetricForm.SHARE ? "case when " + column + " > 0 then 1 else 0 end" : column;
        return new MeasuredMetric(code(), form, numerator, "1", false, lessIsBetter);
    }

    String column() {
        return "own_" + id;
    }
}
