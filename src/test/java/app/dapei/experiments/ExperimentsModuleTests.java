package app.dapei.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.audit.AuditTrail;
import app.dapei.experiments.Experiments.Count;
import app.dapei.experiments.core.SamplePlan;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class ExperimentsModuleTests {

    @Autowired
    Experiments experiments;

    @Autowired
    ExperimentResults results;

    @Autowired
    MetricLibrary library;

    @Autowired
    TrafficEstimate traffic;

    @Autowired
    ExperimentCalculator calculator;

    @Autowired
    AuditTrail audit;

    @Autowired
    Acting acting;

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void keepsTheWholeWayOfAnExperimentAndAuditsIt() {
        acting.signIn(acting.newShop(), Role.MERCHANT);
        var id = experiments.plan(ExperimentFixtures.draft("Mat or lamp", List.of("Mat", "Lamp"), true));
        experiments.start(id);
        experiments.count(id, List.of(new Count(800, 40, 40), new Count(810, 70, 70)));
        experiments.count(id, List.of(new Count(900, 45, 45), new Count(905, 80, 80)));
        experiments.stop(id, ExperimentDecision.SHIPPED, "Lamps sell tents");
        var details = experiments.get(id);
        assertThat(details.state()).isEqualTo(ExperimentState.STOPPED);
        assertThat(details.decision()).isEqualTo(ExperimentDecision.SHIPPED);
        assertThat(details.arms().get(1).name()).isEqualTo("Lamp");
        assertThat(details.arms().get(1).statistic().n()).isEqualTo(905);
        // 1,470.5 by R's power.prop.test when read once; reading at any time costs 1.5 to 2.5 times as many
        assertThat(details.unitsPerArm()).isBetween(2206L, 3677L);
        assertThat(details.draft()).isEqualTo(ExperimentFixtures.draft("Mat or lamp", List.of("Mat", "Lamp"), true));
        assertThat(audit.acts())
                .contains("EXPERIMENT_PLANNED", "EXPERIMENT_STARTED", "EXPERIMENT_COUNTED", "EXPERIMENT_STOPPED");
    }

    @Test
    void findsTheExperimentsThatABundleTookPartIn() {
        acting.signIn(acting.newShop(), Role.MERCHANT);
        var bundle = UUID.randomUUID();
        var draft = ExperimentFixtures.viewerSplit("Mat or lamp", ReadingMode.ANY_TIME);
        var plain = draft.setup();
        var setup = new Setup(
                plain.design(),
                Subject.BUNDLE,
                List.of(new Setup.ArmPlan(0.5, UUID.randomUUID(), ""), new Setup.ArmPlan(0.5, bundle, "")),
                plain.audience(),
                plain.windows(),
                plain.bandit(),
                plain.reading(),
                plain.maturity(),
                plain.metrics());
        experiments.plan(draft);
        var id = experiments.plan(new ExperimentDraft(
                "With lamp",
                draft.question(),
                draft.metric(),
                draft.lessIsBetter(),
                draft.arms(),
                draft.plan(),
                draft.leastDays(),
                setup));
        assertThat(experiments.ofBundle(bundle))
                .singleElement()
                .satisfies(found -> assertThat(found.id()).isEqualTo(id));
        assertThat(experiments.ofBundle(UUID.randomUUID())).isEmpty();
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(experiments.ofBundle(bundle)).isEmpty();
    }

    @Test
    void keepsShopsApart() {
        acting.signIn(acting.newShop(), Role.MERCHANT);
        var id = experiments.plan(ExperimentFixtures.draft("Mat or lamp", List.of("A", "B"), false));
        assertThat(experiments.latest()).hasSize(1);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(experiments.latest()).isEmpty();
        assertThatThrownBy(() -> experiments.get(id)).isInstanceOf(UnknownExperimentException.class);
        assertThatThrownBy(() -> experiments.start(id)).isInstanceOf(UnknownExperimentException.class);
    }

    @Test
    void hostsNeitherMakeExperimentsNorReadTheirNumbers() {
        var shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        var draft = ExperimentFixtures.viewerSplit("Mat or lamp", ReadingMode.ANY_TIME);
        var id = experiments.plan(draft);
        experiments.start(id);
        var details = experiments.get(id);
        acting.signIn(shop, Role.HOST);
        var ending = new Ending(ExperimentDecision.NO_CHANGE, null, "");
        var metric = new OwnMetric(0, "Likes", "CLICK", MetricForm.SHARE, null, false);
        List<ThrowingCallable> acts = List.of(
                () -> experiments.plan(draft),
                () -> experiments.get(id),
                () -> experiments.stop(id, ExperimentDecision.NO_CHANGE, ""),
                () -> experiments.archive(id, true),
                () -> results.of(id),
                () -> results.of(details),
                () -> results.verdict(details),
                () -> results.shares(id),
                () -> results.notes(id),
                () -> results.note(id, "text"),
                () -> results.stop(id, ending),
                () -> library.own(),
                () -> library.add(metric),
                () -> traffic.of("CONVERSION", 15));
        assertThat(acts).allSatisfy(act -> assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void analystsReadAndNoteButChangeNothing() {
        var shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        var draft = ExperimentFixtures.viewerSplit("Mat or lamp", ReadingMode.ANY_TIME);
        var id = experiments.plan(draft);
        experiments.start(id);
        acting.signIn(shop, Role.ANALYST);
        results.note(id, "Nobody saw it yet");
        assertThat(results.notes(id)).hasSize(1);
        assertThat(results.of(id)).isPresent();
        assertThat(calculator.plan(draft.plan()).found()).isPresent();
        var metric = new OwnMetric(0, "Likes", "LIKE", MetricForm.SHARE, null, false);
        List<ThrowingCallable> acts = List.of(
                () -> experiments.plan(draft),
                () -> experiments.start(id),
                () -> experiments.count(id, List.of()),
                () -> experiments.stop(id, ExperimentDecision.NO_CHANGE, ""),
                () -> experiments.archive(id, true),
                () -> results.stop(id, new Ending(ExperimentDecision.SHIPPED, 1, "")),
                () -> library.add(metric));
        assertThat(acts).allSatisfy(act -> assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class));
        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.RUNNING);
    }

    @Test
    void refusesTheExperimentsOfAnotherShopInEveryAct() {
        acting.signIn(acting.newShop(), Role.MERCHANT);
        var id = experiments.plan(ExperimentFixtures.viewerSplit("Mat or lamp", ReadingMode.ANY_TIME));
        experiments.start(id);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        var ending = new Ending(ExperimentDecision.SHIPPED, 1, "");
        List<ThrowingCallable> acts = List.of(
                () -> experiments.get(id),
                () -> experiments.start(id),
                () -> experiments.count(id, List.of(new Count(1, 0, 0), new Count(1, 0, 0))),
                () -> experiments.stop(id, ExperimentDecision.NO_CHANGE, ""),
                () -> experiments.archive(id, true),
                () -> results.of(id),
                () -> results.note(id, "text"),
                () -> results.stop(id, ending));
        assertThat(acts).allSatisfy(act -> assertThatThrownBy(act).isInstanceOf(UnknownExperimentException.class));
        assertThat(results.notes(id)).isEmpty();
    }

    @Test
    void isClosedToHosts() {
        acting.signIn(acting.newShop(), Role.HOST);
        assertThatThrownBy(() -> experiments.latest()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> experiments.start(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
        var question = ExperimentFixtures.draft("x", List.of("A", "B"), false).plan();
        assertThatThrownBy(() -> calculator.plan(question)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesAPlanThatNoSampleFulfils() {
        acting.signIn(acting.newShop(), Role.MERCHANT);
        var plan = new SamplePlan.Question(
                new SamplePlan.Metric.Value(1, 1e6), 1e-6, 2, 0.05, 0.8, OptionalLong.empty(), false);
        var draft = new ExperimentDraft("x", "", "amount", false, List.of("A", "B"), plan, 7);
        assertThatThrownBy(() -> experiments.plan(draft)).isInstanceOf(UnreachableSampleException.class);
    }
}
