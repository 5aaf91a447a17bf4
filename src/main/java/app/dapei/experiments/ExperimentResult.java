package app.dapei.experiments;

import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.Estimate;
import app.dapei.experiments.core.Interval;
import app.dapei.experiments.core.MetaAnalysis.PooledEffect;
import app.dapei.experiments.core.NeweyWestVariance.SlotEffect;
import app.dapei.experiments.core.SampleRatioMismatchTest.SplitCheck;
import app.dapei.experiments.core.TrialAnalysis.TrialReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What an experiment of the portal's own rooms shows.
 *
 * @param details    the experiment
 * @param health     whether its numbers can be trusted, and how far it is; may be read at any time
 * @param reading    the numbers, where they may be read
 * @param level      the significance level of this reading
 * @param breakdown  the leading arm's effect in the first goal, over time, by room and by kind of viewer
 * @param finalAfter until when returns may still change the numbers; empty when they cannot any more
 * @param doubts     what makes the numbers doubtful, or is to be known with them
 */
public record ExperimentResult(
        ExperimentDetails details,
        Health health,
        Optional<TrialReading> reading,
        double level,
        Breakdown breakdown,
        Optional<Instant> finalAfter,
        List<Doubt> doubts) {

    public ExperimentResult {
        doubts = List.copyOf(doubts);
    }

    /**
     * How an experiment is.
     *
     * @param units           per arm: viewers who saw it, windows or sessions
     * @param assigned        viewers who were given an arm, seen or not; 0 for windows and sessions
     * @param mixed           viewers who met two arms; left out
     * @param overlapping     viewers who were in another experiment at the same time
     * @param split           the arms' units against the planned shares, at this moment
     * @param sequentialSplit the always-valid p-value of the same, over all days so far
     * @param imbalance       p-value of the arms' shares of viewers who had bought before; empty where not known
     * @param progress        share of the planned units that the smallest arm has, at most 1
     * @param daysRun         days since the start
     * @param daysLeft        days until units and least days are reached at the pace so far; empty where not known
     * @param powerNow        power for the planned lift with what is there; empty where not known
     * @param complete        whether planned units and days are reached
     */
    public record Health(
            List<Long> units,
            long assigned,
            long mixed,
            long overlapping,
            SplitCheck split,
            double sequentialSplit,
            OptionalDouble imbalance,
            double progress,
            long daysRun,
            OptionalLong daysLeft,
            OptionalDouble powerNow,
            boolean complete) {

        public Health {
            units = List.copyOf(units);
        }

        /** The share of viewers who met two arms. */
        public double mixedShare() {
            return assigned == 0 ? 0 : (double) mixed / assigned;
        }
    }

    /**
     * The leading arm (or the first treatment) in the first goal, cut in parts.
     *
     * @param arm        the arm
     * @param timeline   day by day, all so far
     * @param places     by room, or by session where windows or sessions are assigned
     * @param pooled     the places together; empty with fewer than two
     * @param segments   by kind of viewer
     * @param windows    the windows in the order of time; empty for viewers
     * @param neighbours with neighbouring windows allowed to be alike; empty for viewers
     */
    public record Breakdown(
            int arm,
            List<DayPoint> timeline,
            List<Place> places,
            Optional<PooledEffect> pooled,
            List<Segment> segments,
            List<WindowValue> windows,
            Optional<Estimate<SlotEffect>> neighbours) {

        static final Breakdown NOTHING =
                new Breakdown(1, List.of(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());

        public Breakdown {
            timeline = List.copyOf(timeline);
            places = List.copyOf(places);
            segments = List.copyOf(segments);
            windows = List.copyOf(windows);
        }
    }

    /**
     * The confidence sequence after a day.
     *
     * @param day        of first sight
     * @param units      viewers so far, control and arm
     * @param difference so far
     * @param interval   not excluded so far, over all days up to this one
     * @param pValue     the smallest so far
     */
    public record DayPoint(LocalDate day, long units, double difference, Interval interval, double pValue) {}

    /**
     * The effect in one room or session.
     *
     * @param name     the room's code or the session's number
     * @param units    units there
     * @param effect   the difference
     * @param interval of that difference alone
     */
    public record Place(String name, long units, double effect, Interval interval) {}

    /**
     * The effect among some viewers.
     *
     * @param kind     {@code former} or {@code part}
     * @param value    {@code true}, {@code false}, or the part of the day from 0
     * @param units    viewers
     * @param compared the effect
     * @param adjusted p-value corrected for all segments (Holm)
     */
    public record Segment(String kind, String value, long units, Compared compared, double adjusted) {}

    /**
     * The metric in a window.
     *
     * @param session its session
     * @param number  within the session
     * @param arm     what was played
     * @param value   the metric; empty where nobody was there
     */
    public record WindowValue(String session, int number, int arm, OptionalDouble value) {}

    /**
     * Something to be known with the numbers.
     *
     * @param kind   what
     * @param amount how much, in a unit of the kind
     */
    public record Doubt(Kind kind, double amount) {

        /** Kinds of doubts, the gravest first. */
        public enum Kind {
            /** The verdict at the stop no longer holds. */
            VERDICT_CHANGED,
            /** More than 1 % of the viewers met two arms. */
            MIXED_VIEWERS,
            /** The arms differed before the experiment began. */
            IMBALANCE,
            /** Something that several arms sell ran out: from then on no arm could sell it. */
            STOCK_RAN_OUT,
            /** The arms sell from one stock, and a good part of it was used up: one arm takes from the other. */
            STOCK_SHARED,
            /** Many viewers were in another experiment at the same time. */
            OVERLAP,
            /** Too few viewers for so skewed a value (355·skewness² per arm). */
            SKEWED,
            /** Windows or sessions that could not be used. */
            LEFT_OUT,
            /** Several comparisons share the level. */
            SEVERAL_COMPARISONS,
            /** Effects differ between rooms or sessions. */
            HETEROGENEOUS
        }
    }
}
