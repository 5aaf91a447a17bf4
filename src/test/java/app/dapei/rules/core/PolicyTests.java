package app.dapei.rules.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.rules.core.RuleCondition.Kind;
import app.dapei.rules.core.Situation.Slot;
import app.dapei.rules.core.Situation.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTests {

    private static final long TENT = 1;
    private static final long MAT = 2;
    private static final long LAMP = 3;
    private static final long FOAM_MAT = 22;
    private static final long AIR_MAT = 23;

    private static final Reading PLENTY = new Reading(500, 0.1, false);
    private static final Reading NONE = new Reading(0, 0.1, true);
    private static final RuleCondition SOLD_OUT = RuleCondition.of(Kind.SOLD_OUT);

    private static final Rule SUBSTITUTE = new Rule(1, RuleSubject.COMPONENT, SOLD_OUT, RuleAction.SUBSTITUTE);
    private static final Rule DEGRADE = new Rule(2, RuleSubject.COMPONENT, SOLD_OUT, RuleAction.DEGRADE);
    private static final Rule PROMOTE = new Rule(3, RuleSubject.MAIN, SOLD_OUT, RuleAction.PROMOTE_ASSOC);
    private static final Rule WAITLIST = new Rule(4, RuleSubject.ANY, SOLD_OUT, RuleAction.WAITLIST);
    private static final Policy USUAL = Policy.of(List.of(SUBSTITUTE, DEGRADE, PROMOTE, WAITLIST));

    /** A tent with a mat that has two alternates, and an optional lamp. */
    private static Situation camping(Map<Long, Reading> readings) {
        var all = new HashMap<Long, Reading>(
                Map.of(TENT, PLENTY, MAT, PLENTY, LAMP, PLENTY, FOAM_MAT, PLENTY, AIR_MAT, PLENTY));
        all.putAll(readings);
        return new Situation(
                TENT,
                1,
                List.of(
                        new Slot(MAT, 2, true, false, List.of(FOAM_MAT, AIR_MAT)),
                        new Slot(LAMP, 1, false, false, List.of())),
                all,
                Standing.UNTOUCHED);
    }

    @Test
    void doesNothingWhileThereIsEnough() {
        assertThat(USUAL.decide(camping(Map.of()))).isEmpty();
    }

    @Test
    void takesTheFirstAlternateOfWhichThereIsEnough() {
        assertThat(USUAL.decide(camping(Map.of(MAT, NONE))))
                .containsExactly(new Decision(SUBSTITUTE, MAT, 0, FOAM_MAT));
        assertThat(USUAL.decide(camping(Map.of(MAT, NONE, FOAM_MAT, new Reading(1, 0, true)))))
                .containsExactly(new Decision(SUBSTITUTE, MAT, 0, AIR_MAT));
    }

    @Test
    void dropsAnOptionalSlotThatHasNoAlternate() {
        assertThat(USUAL.decide(camping(Map.of(LAMP, NONE)))).containsExactly(new Decision(DEGRADE, LAMP, 1, 0));
    }

    @Test
    void promotesAnAssociatedProductWhenTheMainOneIsGone() {
        assertThat(USUAL.decide(camping(Map.of(TENT, NONE)))).containsExactly(new Decision(PROMOTE, TENT, 0, 0));
        assertThat(USUAL.decide(
                        camping(Map.of(TENT, NONE, MAT, new Reading(1, 0, true), FOAM_MAT, NONE, AIR_MAT, NONE))))
                .containsExactly(new Decision(PROMOTE, TENT, 1, 0));
    }

    @Test
    void passesOnToTheNextRuleWhereOneCannotAct() {
        assertThat(USUAL.decide(camping(Map.of(MAT, NONE, FOAM_MAT, NONE, AIR_MAT, NONE))))
                .containsExactly(new Decision(WAITLIST, MAT, -1, 0));
    }

    @Test
    void decidesNothingMoreForABundleThatIsClosed() {
        assertThat(USUAL.decide(camping(Map.of(MAT, NONE, FOAM_MAT, NONE, AIR_MAT, NONE, LAMP, NONE))))
                .containsExactly(new Decision(WAITLIST, MAT, -1, 0));
        var closed = camping(Map.of(TENT, NONE)).with(new Standing(Map.of(), Set.of(), -1, true));
        assertThat(USUAL.decide(closed)).isEmpty();
    }

    @Test
    void knowsWhatEarlierDecisionsMade() {
        var substituted = Policy.apply(camping(Map.of(MAT, NONE)), new Decision(SUBSTITUTE, MAT, 0, FOAM_MAT));
        assertThat(USUAL.decide(substituted)).isEmpty();
        assertThat(USUAL.decide(new Situation(
                        TENT,
                        1,
                        substituted.slots(),
                        Map.of(MAT, NONE, FOAM_MAT, NONE, AIR_MAT, PLENTY),
                        substituted.standing())))
                .containsExactly(new Decision(SUBSTITUTE, FOAM_MAT, 0, AIR_MAT));
    }

    @Test
    void triesTheRulesInTheirOrder() {
        var stop = new Rule(9, RuleSubject.ANY, SOLD_OUT, RuleAction.STOP);
        assertThat(Policy.of(List.of(stop, SUBSTITUTE)).decide(camping(Map.of(MAT, NONE))))
                .containsExactly(new Decision(stop, MAT, -1, 0));
    }

    @Test
    void leavesWhatIsNotCountedAlone() {
        var bare =
                new Situation(TENT, 1, List.of(new Slot(MAT, 1, true, false, List.of())), Map.of(), Standing.UNTOUCHED);
        assertThat(USUAL.decide(bare)).isEmpty();
    }

    @Test
    void actsByMinutesOfCoverBeforeAnythingIsSoldOut() {
        var cover = new RuleCondition(Kind.COVER_BELOW, 20);
        assertThat(cover.isMet(new Reading(99, 5, false))).isTrue();
        assertThat(cover.isMet(new Reading(101, 5, false))).isFalse();
        assertThat(cover.isOver(new Reading(149, 5, false))).isFalse();
        assertThat(cover.isOver(new Reading(150, 5, false))).isTrue();
        assertThat(cover.isMet(new Reading(1, 0, true))).isFalse();
        var units = new RuleCondition(Kind.UNITS_BELOW, 10);
        assertThat(units.isMet(new Reading(9, 0, true))).isTrue();
        assertThat(units.isOver(new Reading(14, 0, false))).isFalse();
        assertThat(units.isOver(new Reading(15, 0, false))).isTrue();
        assertThat(RuleCondition.of(Kind.LOW).isMet(new Reading(9, 0, true))).isTrue();
    }

    @Test
    void looksAheadAtTheCurrentRate() {
        assertThat(new Reading(100, 5, false).after(10)).isEqualTo(new Reading(50, 5, false));
        assertThat(new Reading(100, 5, false).after(40)).isEqualTo(new Reading(0, 5, true));
    }

    @Test
    void refusesAThresholdThatMakesNoSense() {
        assertThatThrownBy(() -> new RuleCondition(Kind.UNITS_BELOW, 0)).hasMessageContaining("threshold");
        assertThat(new RuleCondition(Kind.SOLD_OUT, 77)).isEqualTo(SOLD_OUT);
    }
}
