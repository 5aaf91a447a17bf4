package app.dapei.suggestions.core.quality;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/** Puts the same questions to several contestants. */
final class Examination {

    private static final int LOOK_EVERY = 64;

    private final TimedBaskets baskets;
    private final ShopPast past;
    private final List<Contestant> contestants;
    private final List<Trial> trials;
    private final List<TopList> lists;
    private final int[] together;
    private final Reliability.Collector reliability = new Reliability.Collector();

    /** A method; the tuning is that of our own score. */
    record Contestant(RankingMethod method, Tuning tuning) {}

    Examination(TimedBaskets baskets, ShopPast past, List<Contestant> contestants, int askedAbout) {
        this.baskets = baskets;
        this.past = past;
        this.contestants = contestants;
        trials = Stream.generate(() -> new Trial(askedAbout))
                .limit(contestants.size())
                .toList();
        lists = Stream.generate(() -> new TopList(Trial.LONGEST_LIST))
                .limit(contestants.size())
                .toList();
        together = new int[past.orders().itemCount()];
    }

    /** @param progress told the share of questions that were put; may throw to end the work */
    List<Trial> put(Questions questions, DoubleConsumer progress) {
        int main = -1;
        for (int question = 0; question < questions.size(); question++) {
            if (question % LOOK_EVERY == 0) {
                progress.accept((double) question / questions.size());
            }
            if (questions.main(question) != main) {
                main = questions.main(question);
                rank(main);
            }
            answer(questions.basket(questions.place(question)), questions.place(question));
        }
        return trials;
    }

    /** What the first contestant's expected shares said of the pairs that it listed, and what was so. */
    Reliability.Collector reliability() {
        return reliability;
    }

    private void answer(int basket, int place) {
        double weight = 1.0 / baskets.length(basket);
        for (int i = 0; i < trials.size(); i++) {
            var list = lists.get(i);
            int firstHit = -1;
            for (int rank = 0; rank < list.size(); rank++) {
                boolean right = contains(basket, list.item(rank));
                if (right && firstHit < 0) {
                    firstHit = rank;
                }
                if (i == 0) {
                    reliability.add(list.value(rank), right);
                }
            }
            trials.get(i).add(place, firstHit, weight);
        }
    }

    private boolean contains(int basket, int item) {
        int length = baskets.length(basket);
        for (int place = 0; place < length; place++) {
            if (baskets.item(basket, place) == item) {
                return true;
            }
        }
        return false;
    }

    private void rank(int main) {
        var orders = past.orders();
        orders.together(main, together);
        lists.forEach(TopList::clear);
        int mainCount = orders.count(main);
        for (int item = 0; item < together.length; item++) {
            int count = orders.count(item);
            if (count > 0 && item != main) {
                for (int i = 0; i < contestants.size(); i++) {
                    var contestant = contestants.get(i);
                    double own = contestant.method() == RankingMethod.OURS
                            ? past.expected(contestant.tuning(), main, item, together[item])
                            : 0;
                    double value = contestant.method().value(own, together[item], mainCount, count, orders.size());
                    lists.get(i).offer(item, value, count);
                }
            }
        }
        for (int i = 0; i < trials.size(); i++) {
            trials.get(i).give(lists.get(i));
        }
    }
}
