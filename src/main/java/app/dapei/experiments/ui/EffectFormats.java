package app.dapei.experiments.ui;

import app.dapei.experiments.core.ArmComparison.Lift;
import app.dapei.experiments.core.CupedRatioStatistic;
import app.dapei.experiments.core.CupedStatistic;
import app.dapei.experiments.core.Interval;
import app.dapei.experiments.core.MetricStatistic;
import app.dapei.experiments.core.ProportionStatistic;
import app.dapei.experiments.core.RatioStatistic;
import app.dapei.experiments.core.SampleMeanStatistic;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;

/** How effects are written: shares in percentage points, values in their own unit, always with a sign. */
final class EffectFormats {

    private static final double SMALLEST_P = 0.0001;
    private static final double SMALLEST_POINTS = 0.001;
    private static final double SMALLEST_VALUE = 0.0001;

    private final Component host;
    private final Formats formats;
    private final EffectUnit unit;

    EffectFormats(Component host, Locale locale, EffectUnit unit) {
        this.host = host;
        this.formats = new Formats(locale);
        this.unit = unit;
    }

    /** The mean of an arm: a share as a percentage, a value as it is. */
    String mean(MetricStatistic statistic) {
        if (statistic.n() == 0) {
            return Formats.NOTHING;
        }
        return switch (statistic) {
            case ProportionStatistic proportion -> formats.decimal(100 * proportion.rate(), 2) + " %";
            case SampleMeanStatistic mean -> number(mean.moments().mean());
            case RatioStatistic _, CupedStatistic _, CupedRatioStatistic _ -> Formats.NOTHING;
        };
    }

    /** A mean by its number: a share as a percentage, a value as it is. */
    String mean(double mean) {
        return isShare() ? formats.decimal(100 * mean, 2) + " %" : number(mean);
    }

    /** A difference with its sign and unit. */
    String difference(double difference) {
        return isShare()
                ? host.getTranslation("experiments.points", points(difference))
                : (difference > 0 ? "+" : "") + number(difference);
    }

    /** An interval of differences. */
    String differences(Interval interval) {
        return host.getTranslation("experiments.interval", difference(interval.lower()), difference(interval.upper()));
    }

    /** A lift with its interval; nothing where the control is too close to 0. */
    String lift(Lift lift) {
        return percent(lift.value()) + " · "
                + host.getTranslation(
                        "experiments.interval",
                        percent(lift.interval().lower()),
                        percent(lift.interval().upper()));
    }

    /** A p-value; below 0.0001 only that it is. */
    String pValue(OptionalDouble p) {
        return p.isEmpty() ? Formats.NOTHING : pValue(p.getAsDouble());
    }

    String pValue(double p) {
        return p < SMALLEST_P ? "< " + formats.decimal(SMALLEST_P, 4) : formats.decimal(p, 4);
    }

    /** A p-value within a sentence, as "p = 0.0123" or "p < 0.0001". */
    String equation(double p) {
        return p < SMALLEST_P ? "p " + pValue(p) : "p = " + pValue(p);
    }

    /** A loss in the metric's unit, without sign; one that would round to 0 only as less than the smallest shown. */
    String loss(double loss) {
        if (isShare()) {
            double points = 100 * loss;
            return host.getTranslation(
                    "experiments.points",
                    points > 0 && points < SMALLEST_POINTS
                            ? "< " + formats.decimal(SMALLEST_POINTS, 3)
                            : formats.decimal(points, 3));
        }
        return loss > 0 && loss < SMALLEST_VALUE ? "< " + number(SMALLEST_VALUE) : number(loss);
    }

    /** A probability as a percentage; never 0 or 100, which nothing finite shows. */
    String chance(double probability) {
        if (probability < 0.001) {
            return "< " + formats.percent(0.001);
        }
        return probability > 0.999 ? "> " + formats.percent(0.999) : formats.percent(probability);
    }

    private String percent(double lift) {
        return signed(100 * lift, 1) + " %";
    }

    private boolean isShare() {
        return unit instanceof EffectUnit.Share;
    }

    private String number(double value) {
        return switch (unit) {
            case EffectUnit.Amount(Currency currency) -> {
                var sign = formats.sign(currency);
                yield Double.isNaN(value)
                        ? Formats.NOTHING
                        : (value < 0 ? "-" : "") + sign + formats.decimal(Math.abs(value), digits(value));
            }
            case EffectUnit.Share _, EffectUnit.Plain _ -> formats.decimal(value, digits(value));
        };
    }

    private static int digits(double value) {
        double size = Math.abs(value);
        return size >= 1000 ? 0 : size >= 1 || size == 0 ? 2 : 4;
    }

    /** Two digits after the point, four where two would hide that it is not 0. */
    private String points(double difference) {
        double points = 100 * difference;
        return signed(points, points != 0 && Math.abs(points) < 0.005 ? 4 : 2);
    }

    private String signed(double value, int digits) {
        return (value > 0 ? "+" : "") + formats.decimal(value, digits);
    }
}
