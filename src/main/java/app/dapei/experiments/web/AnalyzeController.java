package app.dapei.experiments.web;

import app.dapei.access.ApiController;
import app.dapei.access.ApiScopes;
import app.dapei.experiments.ArmInput;
import app.dapei.experiments.ExperimentCalculator;
import app.dapei.experiments.ExperimentCalculator.Judgement;
import app.dapei.experiments.core.ArmsText;
import app.dapei.experiments.core.Estimate;
import app.dapei.experiments.core.SamplePlan;
import app.dapei.experiments.core.SamplePlan.Metric;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The experiment calculator for programs: arms compared, samples planned. Keeps nothing. */
@ApiController
@Tag(name = "Experiments")
class AnalyzeController {

    private final ExperimentCalculator calculator;

    AnalyzeController(ExperimentCalculator calculator) {
        this.calculator = calculator;
    }

    /**
     * Arms to be compared.
     *
     * @param arms         the control first; all of one kind
     * @param alpha        false-positive rate; 0.05 where left out
     * @param lessIsBetter for metrics such as returns
     * @param complete     whether the planned users are reached; true where left out
     */
    record Asked(
            @Nullable List<SentArm> arms,
            @Nullable Double alpha,
            @Nullable Boolean lessIsBetter,
            @Nullable Boolean complete) {}

    /**
     * A sample to be planned.
     *
     * @param rate        the share of users now, in (0, 1); or mean and deviation
     * @param mean        the mean per user now
     * @param deviation   its standard deviation
     * @param lift        the smallest relative change worth finding
     * @param arms        control included; 2 where left out
     * @param alpha       0.05 where left out
     * @param power       0.8 where left out
     * @param usersPerDay of all arms together; null = not known
     * @param anyTime     whether the numbers will be read at any time
     */
    record Planned(
            @Nullable Double rate,
            @Nullable Double mean,
            @Nullable Double deviation,
            @Nullable Double lift,
            @Nullable Integer arms,
            @Nullable Double alpha,
            @Nullable Double power,
            @Nullable Long usersPerDay,
            @Nullable Boolean anyTime) {}

    /**
     * The sample that it takes.
     *
     * @param usersPerArm  users of each arm; null where no sample suffices
     * @param totalUsers   of all arms
     * @param days         days until then; null without users per day
     * @param notEstimable why there is no number; null where there is one
     */
    record Sample(
            @Nullable Long usersPerArm,
            @Nullable Long totalUsers,
            @Nullable Long days,
            @Nullable String notEstimable) {}

    @PostMapping(path = "/api/v1/experiments/analyze", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(ApiScopes.EXPERIMENTS)
    @Operation(
            summary = "Analyse counts of an experiment",
            description = "The same analysis as the calculator's: split check first, then every arm against the first "
                    + "one with interval, lift (Fieller), corrected p-value, chances and loss, and a verdict. State "
                    + "users with conversions, or with sum and squares, or with mean and deviation.")
    AnalyzedAnswer analyze(@RequestBody Asked asked) {
        var sent = asked.arms() == null ? List.<SentArm>of() : asked.arms();
        var arms = new ArrayList<ArmInput>();
        for (int index = 0; index < sent.size(); index++) {
            arms.add(sent.get(index).arm(index));
        }
        return answer(
                arms,
                asked.alpha(),
                Boolean.TRUE.equals(asked.lessIsBetter()),
                !Boolean.FALSE.equals(asked.complete()));
    }

    @PostMapping(path = "/api/v1/experiments/analyze", consumes = "text/csv")
    @PreAuthorize(ApiScopes.EXPERIMENTS)
    @Operation(
            summary = "Analyse a CSV of counts",
            description = "One arm a line, the control first: name, users, conversions for kind=share; name, users, "
                    + "sum, squares for kind=sums; name, users, mean, deviation for kind=mean. A heading is skipped.")
    AnalyzedAnswer analyzeCsv(
            @RequestBody String csv,
            @RequestParam(defaultValue = "share") String kind,
            @RequestParam(required = false) @Nullable Double alpha,
            @RequestParam(defaultValue = "false") boolean lessIsBetter) {
        int columns = switch (kind) {
            case "share" -> 2;
            case "sums", "mean" -> 3;
            default -> throw new IllegalArgumentException("kind must be share, sums or mean; got: " + kind);
        };
        return switch (ArmsText.read(csv, columns)) {
            case ArmsText.Reading.Unreadable(int line, var problem, String value) ->
                throw new IllegalArgumentException("line " + line + " cannot be read: " + problem + "; got: " + value);
            case ArmsText.Reading.Lines(var lines) ->
                answer(lines.stream().map(line -> arm(kind, line)).toList(), alpha, lessIsBetter, true);
        };
    }

    private static ArmInput arm(String kind, ArmsText.Line line) {
        var numbers = line.numbers();
        long users = Math.round(numbers.getFirst());
        return switch (kind) {
            case "share" -> ArmInput.ofConversions(line.name(), 1, users, Math.round(numbers.get(1)));
            case "sums" -> ArmInput.ofSums(line.name(), 1, users, numbers.get(1), numbers.get(2));
            default -> ArmInput.ofMean(line.name(), 1, users, numbers.get(1), numbers.get(2));
        };
    }

    private AnalyzedAnswer answer(List<ArmInput> arms, @Nullable Double alpha, boolean lessIsBetter, boolean complete) {
        if (arms.size() < 2 || arms.size() > ArmsText.MOST_ARMS) {
            throw new IllegalArgumentException(
                    "arms must be 2 to " + ArmsText.MOST_ARMS + ", the control first; got: " + arms.size());
        }
        var judgement = new Judgement(alpha == null ? 0.05 : alpha, lessIsBetter, complete);
        return AnalyzedAnswer.of(arms, calculator.compare(arms, judgement));
    }

    @PostMapping(path = "/api/v1/experiments/plan", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(ApiScopes.EXPERIMENTS)
    @Operation(
            summary = "Plan a sample",
            description = "Users per arm and days to find a lift with the wanted power, for a share (rate) or a value "
                    + "(mean and deviation).")
    Sample plan(@RequestBody Planned asked) {
        var question = new SamplePlan.Question(
                metric(asked),
                asked.lift() == null ? Double.NaN : asked.lift(),
                asked.arms() == null ? 2 : asked.arms(),
                asked.alpha() == null ? 0.05 : asked.alpha(),
                asked.power() == null ? 0.8 : asked.power(),
                asked.usersPerDay() == null ? OptionalLong.empty() : OptionalLong.of(asked.usersPerDay()),
                Boolean.TRUE.equals(asked.anyTime()));
        return switch (calculator.plan(question)) {
            case Estimate.Estimated<SamplePlan>(SamplePlan plan) ->
                new Sample(
                        plan.unitsPerArm(),
                        plan.totalUnits(),
                        plan.days().isPresent() ? (Long) plan.days().getAsLong() : null,
                        null);
            case Estimate.NotEstimable<SamplePlan>(var reason) -> new Sample(null, null, null, reason.name());
        };
    }

    private static Metric metric(Planned asked) {
        var rate = asked.rate();
        if (rate != null) {
            return new Metric.Share(rate);
        }
        var mean = asked.mean();
        var deviation = asked.deviation();
        if (mean == null || deviation == null) {
            throw new IllegalArgumentException("send rate, or mean and deviation; got neither");
        }
        return new Metric.Value(mean, deviation);
    }
}
