package app.dapei.experiments;

import app.dapei.experiments.core.SamplePlan;
import app.dapei.experiments.core.SamplePlan.Metric;
import app.dapei.experiments.core.ShippingDecision.Verdict;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An experiment on its way: planned, counting, stopped. What it was planned with never changes once it runs. */
@Entity
@Table(name = "experiment")
class Experiment {

    @Id
    private UUID id = new UUID(0, 0);

    @TenantId
    @Column(name = "shop_id")
    private @Nullable Long shopId;

    private String name = "";
    private String question = "";
    private String metric = "";

    @Enumerated(EnumType.STRING)
    private Measure measure = Measure.SHARE;

    private boolean lessIsBetter;
    private double baseline;
    private double deviation;
    private double lift;
    private double alpha;
    private double power;
    private boolean anyTime;
    private int leastDays;
    private long unitsPerArm;

    @Enumerated(EnumType.STRING)
    private ExperimentState state = ExperimentState.DRAFT;

    @Enumerated(EnumType.STRING)
    private @Nullable ExperimentDecision decision;

    private @Nullable String learned;

    @Enumerated(EnumType.STRING)
    private Design design = Design.COUNTED;

    private @Nullable String setup;
    private boolean archived;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable Integer shippedArm;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict laterVerdict;

    private @Nullable Instant doubtedAt;
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant startedAt;
    private @Nullable Instant countedAt;
    private @Nullable Instant stoppedAt;

    @Version
    private @Nullable Integer version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "experiment_arm", joinColumns = @JoinColumn(name = "experiment_id"))
    @OrderColumn(name = "position")
    private List<ArmCount> arms = new ArrayList<>();

    protected Experiment() {}

    Experiment(long shopId, ExperimentDraft draft, long unitsPerArm, Instant now) {
        this.id = UUID.randomUUID();
        this.shopId = shopId;
        this.name = draft.name().strip();
        this.question = draft.question().strip();
        this.metric = draft.metric().strip();
        this.measure = draft.measure();
        this.lessIsBetter = draft.lessIsBetter();
        this.lift = draft.plan().lift();
        this.alpha = draft.plan().alpha();
        this.power = draft.plan().power();
        this.anyTime = draft.plan().anyTime();
        this.leastDays = draft.leastDays();
        this.unitsPerArm = unitsPerArm;
        this.createdAt = now;
        this.design = draft.setup().design();
        this.setup = StoredSetup.write(draft.setup());
        switch (draft.plan().metric()) {
            case Metric.Share(double rate) -> baseline = rate;
            case Metric.Value(double mean, double spread) -> {
                baseline = mean;
                deviation = spread;
            }
        }
        draft.arms().forEach(arm -> arms.add(new ArmCount(shopId, arm)));
    }

    void start(Instant now) {
        require(state == ExperimentState.DRAFT, ExperimentState.RUNNING);
        state = ExperimentState.RUNNING;
        startedAt = now;
    }

    /** Replaces the counts by later ones; users never become fewer. */
    void count(List<ArmCount> counts, Instant now) {
        require(state == ExperimentState.RUNNING, ExperimentState.RUNNING);
        counts.forEach(count -> count.statistic(measure));
        for (int arm = 0; arm < arms.size(); arm++) {
            long before = arms.get(arm).units();
            if (counts.get(arm).units() < before) {
                throw new CountsShrankException(
                        arms.get(arm).name(), before, counts.get(arm).units());
            }
        }
        arms.clear();
        arms.addAll(counts);
        countedAt = now;
    }

    /** @param said what the numbers said at that moment; null where they could not be read */
    void stop(Ending ending, @Nullable Verdict said, Instant now) {
        require(state == ExperimentState.RUNNING, ExperimentState.STOPPED);
        state = ExperimentState.STOPPED;
        decision = ending.decision();
        shippedArm = ending.shippedArm();
        verdict = said;
        learned = ending.learned().strip();
        stoppedAt = now;
    }

    /**
     * Takes down what the numbers say since it was stopped, as returns come in.
     *
     * @return whether that has just come to be something else than they said then
     */
    boolean readAgain(Verdict now, Instant at) {
        var before = laterVerdict == null ? verdict : laterVerdict;
        if (state != ExperimentState.STOPPED || before == null || before == now) {
            return false;
        }
        laterVerdict = now == verdict ? null : now;
        doubtedAt = laterVerdict == null ? null : at;
        return laterVerdict != null;
    }

    /** Puts it away, or takes it out again. */
    void archive(boolean away) {
        require(state != ExperimentState.RUNNING, ExperimentState.STOPPED);
        archived = away;
    }

    /** Whether every arm has its planned units and the least time has passed. */
    boolean isComplete(Instant now) {
        var begun = startedAt;
        var end = stoppedAt == null ? now : stoppedAt;
        return begun != null
                && Duration.between(begun, end).compareTo(Duration.ofDays(leastDays)) >= 0
                && arms.stream().allMatch(arm -> arm.units() >= unitsPerArm);
    }

    ExperimentDetails details(Instant now) {
        var plan = new SamplePlan.Question(
                measure.metric(baseline, deviation), lift, arms.size(), alpha, power, OptionalLong.empty(), anyTime);
        var draft = new ExperimentDraft(
                name,
                question,
                metric,
                lessIsBetter,
                arms.stream().map(ArmCount::name).toList(),
                plan,
                leastDays,
                setup());
        var inputs = arms.stream()
                .map(arm -> new ArmInput(arm.name(), 1, arm.statistic(measure)))
                .toList();
        return new ExperimentDetails(
                id,
                draft,
                unitsPerArm,
                state,
                startedAt,
                countedAt,
                decision,
                learned == null ? "" : learned,
                inputs,
                isComplete(now),
                new ExperimentDetails.Ended(stoppedAt, verdict, shippedArm, laterVerdict, doubtedAt, archived));
    }

    Setup setup() {
        return setup == null ? Setup.counted(anyTime) : StoredSetup.read(setup);
    }

    long unitsPerArm() {
        return unitsPerArm;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    List<String> armNames() {
        return arms.stream().map(ArmCount::name).toList();
    }

    Instant createdAt() {
        return createdAt;
    }

    private void require(boolean allowed, ExperimentState to) {
        if (!allowed) {
            throw new ExperimentStateException(name, state, to);
        }
    }
}
