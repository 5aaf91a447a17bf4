package app.dapei.experiments;

import app.dapei.experiments.core.MetricRole;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an experiment is carried out; never changes once it runs.
 *
 * @param design   how the arms are assigned
 * @param subject  what they differ in
 * @param arms     one per arm, the control first; empty for COUNTED
 * @param audience who takes part
 * @param windows  of a switchback
 * @param bandit   of a bandit
 * @param reading  when the numbers may be read
 * @param maturity what counts when
 * @param metrics  what is measured, with at least one goal; empty for COUNTED
 */
public record Setup(
        Design design,
        Subject subject,
        List<ArmPlan> arms,
        Audience audience,
        Windows windows,
        Bandit bandit,
        Reading reading,
        Maturity maturity,
        List<ChosenMetric> metrics) {

    /** Counts that people bring. */
    public static Setup counted(boolean anyTime) {
        return new Setup(
                Design.COUNTED,
                Subject.OTHER,
                List.of(),
                Audience.EVERYBODY,
                Windows.USUAL,
                Bandit.USUAL,
                new Reading(anyTime ? ReadingMode.ANY_TIME : ReadingMode.ONCE, 1),
                Maturity.USUAL,
                List.of());
    }

    public Setup {
        arms = List.copyOf(arms);
        metrics = List.copyOf(metrics);
        if (design != Design.COUNTED) {
            require(arms.size() >= 2, "arms must be at least 2; got: " + arms.size());
            require(
                    metrics.stream().anyMatch(metric -> metric.role() == MetricRole.GOAL),
                    "metrics must hold a goal; got: " + metrics);
            double sum = arms.stream().mapToDouble(ArmPlan::weight).sum();
            require(
                    design != Design.BANDIT || bandit.floor() * arms.size() <= 1,
                    "floor must be at most 1 / " + arms.size() + " with as many arms; got: " + bandit.floor());
            require(Math.abs(sum - 1) <= 0.01, "weights must sum to 1; got: " + sum);
        }
        require(
                !(design.isPlayed() && reading.mode() == ReadingMode.ANY_TIME),
                "windows and sessions are too few to be read at any time; got: " + reading.mode());
    }

    /**
     * An arm.
     *
     * @param weight      its share of the traffic, in [0, 1]
     * @param bundleId    the bundle it shows; null where the subject is not of bundles
     * @param instruction what the host does or says, at most 500 characters; may be empty
     * @param scriptId    the script of the library that the host reads; null = none
     */
    public record ArmPlan(
            double weight,
            @Nullable UUID bundleId,
            String instruction,
            @Nullable UUID scriptId) {

        public static final int LONGEST = 500;

        /** Without a script. */
        public ArmPlan(double weight, @Nullable UUID bundleId, String instruction) {
            this(weight, bundleId, instruction, null);
        }

        public ArmPlan {
            require(weight >= 0 && weight <= 1, "weight must be in [0, 1]; got: " + weight);
            require(
                    instruction.length() <= LONGEST,
                    "instruction must have at most 500 characters; got: " + instruction.length());
        }
    }

    /**
     * Who takes part.
     *
     * @param room     code of the only room; null = all rooms of the shop
     * @param coverage share of the viewers who take part, in (0, 1]
     * @param layer    experiments of the same layer with slices that do not overlap never share a viewer; empty = none
     * @param from     start of the slice of the layer, in [0, 1)
     * @param to       its end
     */
    public record Audience(@Nullable String room, double coverage, String layer, double from, double to) {

        public static final Audience EVERYBODY = new Audience(null, 1, "", 0, 1);

        public Audience {
            require(coverage > 0 && coverage <= 1, "coverage must be in (0, 1]; got: " + coverage);
            require(from >= 0 && from < to && to <= 1, "slice must lie in [0, 1]; got: " + from + " to " + to);
        }

        boolean includesRoom(String code) {
            return room == null || room.equals(code);
        }
    }

    /**
     * Windows of a switchback.
     *
     * @param minutes how long one is, 2 to 120
     * @param burnIn  minutes at its beginning that do not count, fewer than it has
     */
    public record Windows(int minutes, int burnIn) {

        public static final Windows USUAL = new Windows(15, 3);

        public Windows {
            require(minutes >= 2 && minutes <= 120, "minutes must be in [2, 120]; got: " + minutes);
            require(burnIn >= 0 && burnIn < minutes, "burnIn must be in [0, minutes); got: " + burnIn);
        }
    }

    /**
     * How a bandit moves its shares.
     *
     * @param floor          the least share of an arm
     * @param leastUsers     viewers that each arm must have before shares move
     * @param cadenceMinutes minutes between two moves, at least 15
     */
    public record Bandit(double floor, int leastUsers, int cadenceMinutes) {

        public static final Bandit USUAL = new Bandit(0.05, 100, 60);

        public Bandit {
            require(floor >= 0 && floor <= 0.5, "floor must be in [0, 0.5]; got: " + floor);
            require(leastUsers >= 2, "leastUsers must be >= 2; got: " + leastUsers);
            require(cadenceMinutes >= 15, "cadenceMinutes must be >= 15; got: " + cadenceMinutes);
        }
    }

    /**
     * When the numbers may be read.
     *
     * @param mode  once, at looks, at any time
     * @param looks how many looks, 2 to 10; 1 otherwise
     */
    public record Reading(ReadingMode mode, int looks) {

        public Reading {
            require(
                    mode == ReadingMode.LOOKS ? looks >= 2 && looks <= 10 : looks == 1,
                    "looks must be 2 to 10 where looks are planned, else 1; got: " + looks);
        }
    }

    /**
     * What counts when.
     *
     * @param outcomeHours how long after the first sight a viewer's acts belong to the experiment
     * @param returnDays   days after an order until it can no longer come back
     */
    public record Maturity(int outcomeHours, int returnDays) {

        public static final Maturity USUAL = new Maturity(72, 15);

        public Maturity {
            require(
                    outcomeHours >= 1 && outcomeHours <= 24 * 90,
                    "outcomeHours must be in [1, 2160]; got: " + outcomeHours);
            require(returnDays >= 0 && returnDays <= 90, "returnDays must be in [0, 90]; got: " + returnDays);
        }
    }

    /**
     * A metric in its role.
     *
     * @param code   a {@link LibraryMetric}'s name, or {@code own:} and the number of a metric of the shop's own
     * @param role   what it is for
     * @param margin of a guardrail: the acceptable harm in the metric's unit; 0 otherwise
     */
    public record ChosenMetric(String code, MetricRole role, double margin) {

        public ChosenMetric {
            require(margin >= 0, "margin must be >= 0; got: " + margin);
        }
    }

    /** The goals, in order. */
    public List<ChosenMetric> goals() {
        return metrics.stream()
                .filter(metric -> metric.role() == MetricRole.GOAL)
                .toList();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
