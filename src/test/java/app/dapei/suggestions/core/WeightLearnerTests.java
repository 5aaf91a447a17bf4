package app.dapei.suggestions.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.suggestions.core.Score.Part;
import app.dapei.suggestions.core.Score.Points;
import app.dapei.suggestions.core.WeightLearner.Decision;
import app.dapei.suggestions.core.WeightLearner.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WeightLearnerTests {

    private static Score score(double orders, double price) {
        return new Score(Arrays.stream(Part.values())
                .map(part -> new Points(part, part == Part.ORDERS ? orders : part == Part.PRICE ? price : 0))
                .toList());
    }

    private static List<Decision> decisions(int count, double ofOrders, double ofPrice) {
        var random = new SplittableRandom(9);
        var decisions = new ArrayList<Decision>();
        for (int i = 0; i < count; i++) {
            double orders = random.nextDouble(-20, 40);
            double price = -random.nextDouble(10);
            double logit = Math.log(2) / 10 * (ofOrders * (orders - 10) + ofPrice * (price + 5));
            decisions.add(new Decision(score(orders, price), random.nextDouble() < 1 / (1 + Math.exp(-logit))));
        }
        return decisions;
    }

    @Test
    void saysThatThereAreTooFewDecisions() {
        assertThat(WeightLearner.learn(List.of(new Decision(score(10, 0), true))))
                .isEqualTo(new Outcome.TooFew(1, 0));
    }

    @Test
    void learnsWhatPeopleGoBy() {
        var learned = (Outcome.Learned) WeightLearner.learn(decisions(4_000, 1.8, 0.1));
        assertThat(learned.weights().of(Part.ORDERS)).isEqualTo(1.8, within(0.2));
        assertThat(learned.weights().of(Part.PRICE)).isLessThan(0.7);
    }

    @Test
    void leavesPartsAloneThatDecidedNothing() {
        var learned = (Outcome.Learned) WeightLearner.learn(decisions(400, 1, 1));
        assertThat(learned.weights().of(Part.SEASON)).isEqualTo(1);
        assertThat(learned.weights().of(Part.ORDERS)).isEqualTo(1, within(0.3));
    }
}
