package app.dapei.suggestions.personal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.suggestions.personal.core.PersonalRanking.Placed;
import app.dapei.suggestions.personal.core.ViewerHistory.Touch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonalRankingTests {

    private static final long TENT = 1;
    private static final long MAT = 2;
    private static final long STOVE = 3;
    private static final long GAS = 4;
    private static final long COFFEE = 5;

    private static final List<Offer> OFFERS = List.of(
            new Offer(TENT, Set.of(MAT), 0.10, 0.12),
            new Offer(STOVE, Set.of(GAS), 0.09, 0.05),
            new Offer(COFFEE, Set.of(), 0.08, 0.30));

    private static final ShopHabits HABITS =
            new ShopHabits(Map.of(TENT, Map.of(STOVE, 0.4), MAT, Map.of(COFFEE, 0.02)), Map.of(GAS, 0.35));

    private static List<Placed> rank(ViewerHistory history) {
        return new PersonalRanking(HABITS).rank(OFFERS, history);
    }

    private static ViewerHistory history(Map<Long, Touch> touches, int orders, double discount) {
        return new ViewerHistory(touches, orders, discount);
    }

    private static List<Integer> order(List<Placed> placed) {
        return placed.stream().map(Placed::index).toList();
    }

    @Test
    void showsStrangersTheShopsOwnOrderWithoutAReason() {
        var placed = rank(ViewerHistory.NONE);
        assertThat(order(placed)).containsExactly(0, 1, 2);
        assertThat(placed).allSatisfy(one -> assertThat(one.reason()).isEqualTo(new Reason.ShopOrder()));
        assertThat(PersonalRanking.segment(OFFERS, ViewerHistory.NONE)).isEqualTo(Segment.NEW);
    }

    @Test
    void putsWhatIsInTheCartFirst() {
        var placed = rank(history(Map.of(COFFEE, new Touch(0, 1, 0)), 0, 0));
        assertThat(placed.getFirst().index()).isEqualTo(2);
        assertThat(placed.getFirst().reason()).isEqualTo(new Reason.InCart(COFFEE));
    }

    @Test
    void putsWhatBuyersComeBackForBeforeWhatTheyHave() {
        var history = history(Map.of(GAS, new Touch(0, 0, 1), STOVE, new Touch(0, 0, 1)), 1, 0);
        var placed = rank(history);
        assertThat(placed.getFirst().index()).isEqualTo(1);
        assertThat(placed.getFirst().reason()).isEqualTo(new Reason.BoughtBefore(GAS));
    }

    @Test
    void speaksOfTheOwnMainProductWhereSomethingGoesWithIt() {
        var history = history(Map.of(TENT, new Touch(0, 0, 1)), 1, 0);
        assertThat(PersonalRanking.segment(OFFERS, history)).isEqualTo(Segment.OWNS_MAIN);
        assertThat(rank(history))
                .filteredOn(one -> one.index() == 0)
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(new Reason.GoesWithOwn(TENT)));
        assertThat(rank(history))
                .filteredOn(one -> one.index() == 1)
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(new Reason.OftenTogether(TENT)));
    }

    @Test
    void putsWhatSavesMostFirstForWhoBuysWhatIsReduced() {
        var history = history(Map.of(9L, new Touch(0, 0, 2)), 2, 0.2);
        assertThat(PersonalRanking.segment(OFFERS, history)).isEqualTo(Segment.PRICE_SENSITIVE);
        var placed = rank(history);
        assertThat(placed.getFirst().index()).isEqualTo(2);
        assertThat(placed.getFirst().reason()).isEqualTo(new Reason.Saves());
    }

    @Test
    void takesWhoHasBeenHereWithoutAnyOfTheseForReturning() {
        assertThat(PersonalRanking.segment(OFFERS, history(Map.of(9L, new Touch(1, 0, 0)), 0, 0)))
                .isEqualTo(Segment.RETURNING);
    }

    @Test
    void joinsChancesAsIndependentOnes() {
        var placed = rank(history(Map.of(COFFEE, new Touch(2, 1, 0)), 0, 0));
        assertThat(placed.getFirst().chance())
                .isCloseTo(1 - 0.92 * 0.5 * 0.76, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void refusesSharesThatAreNone() {
        assertThatThrownBy(() -> new Offer(1, Set.of(), 1.1, 0)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new ViewerHistory(Map.of(), 0, Double.NaN)).hasMessageContaining("NaN");
    }
}
