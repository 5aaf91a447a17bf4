package app.dapei.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.bundles.core.SlotRole;
import app.dapei.experiments.StartChecks.Finding;
import app.dapei.experiments.StartChecks.Finding.Kind;
import app.dapei.experiments.core.MetricRole;
import app.dapei.orders.OrderFixtures;
import app.dapei.scripts.ScriptDesk;
import app.dapei.scripts.core.ScriptDraft;
import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptPart;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class StartChecksModuleTests {

    private static final Setup.ChosenMetric GOAL = new Setup.ChosenMetric("CONVERSION", MetricRole.GOAL, 0);
    private static final Setup.ChosenMetric GUARD = new Setup.ChosenMetric("RETURN_RATE", MetricRole.GUARDRAIL, 0.05);

    @Autowired
    StartChecks checks;

    @Autowired
    Experiments experiments;

    @Autowired
    BundleDesk desk;

    @Autowired
    ScriptDesk scripts;

    @Autowired
    OrderFixtures orders;

    @Autowired
    Acting acting;

    private Shop shop;
    private UUID mats;
    private UUID lamps;

    @BeforeEach
    void publishTwoBundles() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        mats = published("TENT-1", "MAT");
        lamps = published("TENT-2", "LAMP");
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void findsNothingInASoundPlan() {
        assertThat(checks.of(split(mats, lamps), 20)).isEmpty();
    }

    @Test
    void blocksArmsThatShowOneBundle() {
        assertThat(kinds(split(mats, mats))).containsExactly(Kind.SAME_BUNDLE, Kind.SHARED_GOODS);
        assertThat(Kind.SAME_BUNDLE.blocks()).isTrue();
        assertThat(Kind.SHARED_GOODS.blocks()).isFalse();
    }

    @Test
    void blocksArmsWithoutABundleAndBundlesThatNobodySees() {
        assertThat(kinds(split(mats, null))).containsExactly(Kind.NO_BUNDLE);
        desk.unpublish(lamps);
        assertThat(checks.of(split(mats, lamps), 20)).containsExactly(new Finding(Kind.NOT_LIVE, "TENT-2 and LAMP"));
    }

    @Test
    void blocksScriptsThatAreTheSameOrPutAway() {
        var story = scripts.add(null, script("Story"));
        var price = scripts.add(null, script("Price"));
        assertThat(ofScripts(story, price)).isEmpty();
        assertThat(ofScripts(story, story)).containsExactly(new Finding(Kind.SAME_SCRIPT, "Story"));
        scripts.archive(price, true);
        assertThat(ofScripts(story, price)).containsExactly(new Finding(Kind.SCRIPT_GONE, "Price"));
        assertThat(ofScripts(story, null)).containsExactly(new Finding(Kind.NO_SCRIPT, ""));
    }

    private List<Finding> ofScripts(@Nullable UUID first, @Nullable UUID second) {
        var plain = ExperimentFixtures.draft("Say", Design.SWITCHBACK, ReadingMode.ONCE, List.of(GOAL, GUARD));
        return checks.of(ExperimentFixtures.ofScripts(plain, Arrays.asList(first, second)), 20);
    }

    private static ScriptDraft script(String title) {
        return new ScriptDraft(
                title, ScriptKind.FREE_TEXT, ScriptLanguage.EN, "", Map.of(ScriptPart.TEXT, title + "."));
    }

    @Test
    void anotherShopsBundleIsNotLiveHere() {
        var ours = mats;
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(kinds(split(ours, ours))).contains(Kind.NOT_LIVE);
    }

    @Test
    void blocksASecondExperimentOfTheSameBundleAmongTheSameViewers() {
        var id = experiments.plan(split(mats, lamps));
        experiments.start(id);
        assertThat(checks.of(split(lamps, mats), 20)).containsExactly(new Finding(Kind.OVERLAPS, "Split"));
        assertThat(kinds(of(
                        Design.VIEWER_SPLIT,
                        Subject.BUNDLE,
                        new Setup.Audience("another-room", 1, "", 0, 1),
                        Setup.Windows.USUAL,
                        List.of(GOAL, GUARD),
                        lamps,
                        mats)))
                .as("an experiment of all rooms meets that of one")
                .containsExactly(Kind.OVERLAPS);
    }

    @Test
    void slicesOfOneLayerKeepExperimentsApart() {
        var first = new Setup.Audience(null, 1, "cards", 0, 0.5);
        var second = new Setup.Audience(null, 1, "cards", 0.5, 1);
        var metrics = List.of(GOAL, GUARD);
        experiments.start(experiments.plan(
                of(Design.VIEWER_SPLIT, Subject.BUNDLE, first, Setup.Windows.USUAL, metrics, mats, lamps)));
        assertThat(kinds(of(Design.VIEWER_SPLIT, Subject.BUNDLE, second, Setup.Windows.USUAL, metrics, mats, lamps)))
                .isEmpty();
        assertThat(kinds(of(Design.VIEWER_SPLIT, Subject.BUNDLE, first, Setup.Windows.USUAL, metrics, mats, lamps)))
                .containsExactly(Kind.OVERLAPS);
    }

    @Test
    void warnsOfWhatWouldMakeTheNumbersWeak() {
        assertThat(checks.of(split(mats, lamps), 61)).containsExactly(new Finding(Kind.TOO_LONG, "61"));
        assertThat(checks.of(split(mats, lamps), 60)).isEmpty();
        assertThat(kinds(of(Design.SWITCHBACK, Subject.SCRIPT, new Setup.Windows(8, 0), List.of(GOAL))))
                .containsExactly(Kind.NO_GUARDRAIL, Kind.SHORT_WINDOW, Kind.NO_BURN_IN);
        assertThat(kinds(of(
                        Design.VIEWER_SPLIT,
                        Subject.PRICE,
                        Setup.Windows.USUAL,
                        List.of(GOAL, goal("CTR"), goal("CART"), goal("AOV"), GUARD),
                        mats,
                        lamps)))
                .containsExactly(Kind.PRICE_BY_VIEWER, Kind.MANY_GOALS);
    }

    @Test
    void isClosedToHosts() {
        acting.signIn(shop, Role.HOST);
        var draft = split(mats, lamps);
        assertThatThrownBy(() -> checks.of(draft, 1)).isInstanceOf(AccessDeniedException.class);
    }

    private List<Kind> kinds(ExperimentDraft draft) {
        return checks.of(draft, 20).stream().map(Finding::kind).toList();
    }

    private static Setup.ChosenMetric goal(String code) {
        return new Setup.ChosenMetric(code, MetricRole.GOAL, 0);
    }

    private static ExperimentDraft split(@Nullable UUID... bundles) {
        return of(Design.VIEWER_SPLIT, Subject.BUNDLE, Setup.Windows.USUAL, List.of(GOAL, GUARD), bundles);
    }

    private static ExperimentDraft of(
            Design design,
            Subject subject,
            Setup.Windows windows,
            List<Setup.ChosenMetric> metrics,
            @Nullable UUID... bundles) {
        return of(design, subject, Setup.Audience.EVERYBODY, windows, metrics, bundles);
    }

    private static ExperimentDraft of(
            Design design,
            Subject subject,
            Setup.Audience audience,
            Setup.Windows windows,
            List<Setup.ChosenMetric> metrics,
            @Nullable UUID... bundles) {
        var arms = bundles.length == 0
                ? List.of(new Setup.ArmPlan(0.5, null, "Price first"), new Setup.ArmPlan(0.5, null, "Story first"))
                : Stream.of(bundles).map(id -> new Setup.ArmPlan(0.5, id, "")).toList();
        var plain = ExperimentFixtures.draft("Split", List.of("A", "B"), false);
        var setup = new Setup(
                design,
                subject,
                arms,
                audience,
                windows,
                Setup.Bandit.USUAL,
                new Setup.Reading(ReadingMode.ONCE, 1),
                Setup.Maturity.USUAL,
                metrics);
        return new ExperimentDraft("Split", "", "buyers", false, List.of("A", "B"), plain.plan(), 7, setup);
    }

    private UUID published(String main, String other) {
        var id = desk.add(new BundleDraft(
                main + " and " + other,
                null,
                "",
                orders.product(shop, main, 40_000),
                1,
                List.of(new BundleSlot(orders.product(shop, other, 9_900), 1, SlotRole.COMPLEMENT, true)),
                new PriceRule.PercentOff(500)));
        desk.publish(id, 0);
        return id;
    }
}
