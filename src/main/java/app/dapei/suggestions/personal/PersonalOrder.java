package app.dapei.suggestions.personal;

import app.dapei.suggestions.personal.core.Offer;
import app.dapei.suggestions.personal.core.PersonalRanking;
import app.dapei.suggestions.personal.core.PersonalRanking.Placed;
import app.dapei.suggestions.personal.core.Segment;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts offers into the order of one viewer, without sign-in. Whoever calls must have decided that the viewer is who the
 * keys say and has not turned this off.
 */
@Service
public class PersonalOrder {

    private final HistoryStore histories;
    private final HabitsOfShops habits;

    PersonalOrder(HistoryStore histories, HabitsOfShops habits) {
        this.histories = histories;
        this.habits = habits;
    }

    /**
     * A viewer's order of a shop's offers.
     *
     * @param segment what kind of viewer it is
     * @param places the offers, the first first
     */
    public record Result(Segment segment, List<Placed> places) {}

    /**
     * Orders offers.
     *
     * @param viewers the keys under which the viewer's events and orders are stored
     * @param offers in the shop's own order
     */
    @Transactional(readOnly = true)
    public Result rank(long shopId, Collection<String> viewers, List<Offer> offers) {
        var history = histories.of(shopId, viewers);
        var places = new PersonalRanking(habits.of(shopId)).rank(offers, history);
        return new Result(PersonalRanking.segment(offers, history), places);
    }
}
