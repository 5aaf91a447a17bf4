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
import java.util.Locale;
import java.util.OptionalDouble;

/** How effects are written: shares in percentage points, values in their own unit, always with a sign. */
final class EffectFormats {

    private static final double SMALLEST_P = 0.0001;

    private final Component host;
    private final Formats formats;
    private final boolean share;

    EffectFormats(Component host, Locale locale, boolean share) {
        this.host = host;
        this.formats = new Formats(locale);
        this.share = share;
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
        return share ? formats.decimal(100 * mean, 2) + " %" : number(mean);
    }

    /** A difference with its sign and unit. */
    String difference(double difference) {
        return share
                ? host.getTranslation("experiments.points", signed(100 * difference, 2))
                : signed(difference, digits(difference));
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

    /** A loss in the metric's unit, without sign. */
    String loss(double loss) {
        return share ? host.getTranslation("experiments.points", formats.decimal(100 * loss, 3)) : number(loss);
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

    private String number(double value) {
        return formats.decimal(value, digits(value));
    }

    private static int digits(double value) {
        double size = Math.abs(value);
        return size >= 1000 ? 0 : size >= 1 ? 2 : 4;
    }

    private String signed(double value, int digits) {
        return (value > 0 ? "+" : "") + formats.decimal(value, digits);
    }
}
