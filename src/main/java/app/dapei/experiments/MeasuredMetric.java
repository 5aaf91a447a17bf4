package app.dapei.experiments;

/**
 * A metric as it is summed in the database.
 *
 * @param code         names it
 * @param form         what kind of number it is
 * @param numerator    SQL of one viewer's numerator; null counts as 0
 * @param denominator  SQL of one viewer's denominator; null counts as 0
 * @param money        whether the numerator is in minor units of the shop's currency
 * @param lessIsBetter for metrics such as returns
 */
record MeasuredMetric(
        String code, MetricForm form, String numerator, String denominator, boolean money, boolean lessIsBetter) {}
