package app.dapei.live.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.live.core.Applied.Answer;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.live.core.PastCue.Outcome;
import app.dapei.live.core.RoomEvent.Commented;
import app.dapei.live.core.RoomEvent.CueAccepted;
import app.dapei.live.core.RoomEvent.CueDismissed;
import app.dapei.live.core.RoomEvent.CueSwapped;
import app.dapei.live.core.RoomEvent.ItemPinned;
import app.dapei.live.core.RoomEvent.OffersChanged;
import app.dapei.live.core.RoomEvent.Ordered;
import app.dapei.live.core.RoomEvent.SessionStarted;
import app.dapei.live.core.RoomEvent.StockChanged;
import app.dapei.live.core.RoomEvent.Ticked;
import app.dapei.live.core.chat.Intent;
import app.dapei.shared.Rate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CueTests {

    private static final Instant T0 = Instant.parse("2026-11-22T12:00:00Z");
    private static final long JACKET = 1;
    private static final long TROUSERS = 2;
    private static final long CAP = 3;
    private static final long TENT = 9;
    private static final Offer WITH_TROUSERS = offer(1, JACKET, TROUSERS, 0.4, 50);
    private static final Offer WITH_CAP = offer(2, JACKET, CAP, 0.9, 50);
    private static final Offer TENT_SET = offer(3, TENT, 10, 0.9, 50);

    private final RoomEngine engine = new RoomEngine();
    private int messages;

    private static Offer offer(int id, long main, long other, double association, @Nullable Integer available) {
        return new Offer(new UUID(0, id), main, List.of(other), association, available, 0.4);
    }

    private static Instant at(double seconds) {
        return T0.plusMillis((long) (seconds * 1000));
    }

    @BeforeEach
    void start() {
        engine.apply(new SessionStarted(T0));
        engine.apply(new OffersChanged(T0, List.of(WITH_TROUSERS, WITH_CAP, TENT_SET)));
        engine.apply(new ItemPinned(T0, new ProductItem(JACKET)));
    }

    private Applied says(double second, String viewer, Intent intent, LiveItem... about) {
        var topics = about.length == 0 ? List.<String>of() : List.of("裤子");
        return engine.apply(new Commented(
                at(second), "m" + ++messages, viewer, viewer, "配什么裤子", Set.of(intent), List.of(about), topics));
    }

    private void fourAsk(double second, Intent intent, LiveItem... about) {
        for (var viewer : List.of("ann", "bo", "cy", "di")) {
            says(second, viewer, intent, about);
        }
    }

    private @Nullable Cue cue() {
        return engine.hostState().cue();
    }

    private List<LiveItem> offered() {
        var cue = cue();
        return cue == null
                ? List.of()
                : cue.options().stream().map(Cue.Option::item).toList();
    }

    @Test
    void raisesACueWhenEnoughDifferentViewersAskWithinTheWindow() {
        says(1, "ann", Intent.MATCH);
        says(2, "ann", Intent.MATCH);
        says(3, "ann", Intent.MATCH);
        says(4, "bo", Intent.MATCH);
        says(5, "cy", Intent.MATCH);
        assertThat(cue()).isNull();
        var applied = says(6, "di", Intent.MATCH);
        assertThat(applied.effects()).singleElement().isInstanceOf(RoomEffect.CueRaised.class);
        assertThat(cue().evidence().askers()).isEqualTo(4);
        assertThat(cue().evidence().comments()).isEqualTo(6);
        assertThat(cue().about()).isEqualTo(new ProductItem(JACKET));
    }

    @Test
    void forgetsAskersWhoseLastQuestionIsOlderThanTheWindow() {
        says(1, "ann", Intent.MATCH);
        says(30, "bo", Intent.MATCH);
        says(40, "cy", Intent.MATCH);
        says(61.5, "di", Intent.MATCH);
        assertThat(cue()).isNull();
        says(62, "ann", Intent.MATCH);
        assertThat(cue()).isNotNull();
    }

    @Test
    void countsAMessageOnce() {
        var message = new Commented(at(1), "same", "ann", "ann", "配什么", Set.of(Intent.MATCH), List.of(), List.of());
        assertThat(engine.apply(message).answer()).isEqualTo(Answer.DONE);
        assertThat(engine.apply(message).answer()).isEqualTo(Answer.ALREADY);
        assertThat(engine.hostState().comments()).isEqualTo(1);
    }

    @Test
    void offersWhatTheOrdersSupportUnlessViewersNameSomethingElse() {
        fourAsk(1, Intent.MATCH);
        assertThat(offered()).containsExactly(WITH_CAP.item(), WITH_TROUSERS.item());
        engine.apply(new CueDismissed(at(2), cue().id()));
        fourAsk(200, Intent.MATCH, new ProductItem(TROUSERS));
        assertThat(offered()).containsExactly(WITH_TROUSERS.item(), WITH_CAP.item());
        assertThat(cue().evidence().topic()).isEqualTo("裤子");
    }

    @Test
    void followsANamedMainProductThatIsNotOnAir() {
        fourAsk(1, Intent.MATCH, new ProductItem(TENT));
        assertThat(cue().about()).isEqualTo(new ProductItem(TENT));
        assertThat(offered()).containsExactly(TENT_SET.item());
    }

    @Test
    void putsTheAcceptedBundleOnAirAndRests() {
        fourAsk(1, Intent.MATCH);
        var id = cue().id();
        assertThat(engine.apply(new CueAccepted(at(2), id, null)).answer()).isEqualTo(Answer.DONE);
        assertThat(engine.state().onAir()).isEqualTo(WITH_CAP.item());
        assertThat(engine.apply(new CueAccepted(at(2), id, null)).answer()).isEqualTo(Answer.ALREADY);
        fourAsk(20, Intent.MATCH);
        assertThat(cue()).isNull();
        fourAsk(153, Intent.MATCH);
        assertThat(offered()).containsExactly(WITH_TROUSERS.item());
    }

    @Test
    void turnsToTheNextOption() {
        fourAsk(1, Intent.MATCH);
        engine.apply(new CueSwapped(at(2), cue().id()));
        assertThat(offered()).containsExactly(WITH_TROUSERS.item(), WITH_CAP.item());
        engine.apply(new CueAccepted(at(3), cue().id(), null));
        assertThat(engine.state().onAir()).isEqualTo(WITH_TROUSERS.item());
    }

    @Test
    void neverOffersWhatCannotBeHad() {
        engine.apply(new StockChanged(at(0), Set.of(WITH_CAP.item())));
        fourAsk(1, Intent.MATCH);
        assertThat(offered()).containsExactly(WITH_TROUSERS.item());
        engine.apply(new StockChanged(at(2), Set.of(WITH_CAP.item(), WITH_TROUSERS.item())));
        assertThat(engine.apply(new CueAccepted(at(3), cue().id(), null)).answer())
                .isEqualTo(Answer.NOT_POSSIBLE);
        assertThat(engine.state().onAir()).isEqualTo(new ProductItem(JACKET));
    }

    @Test
    void saysThatNothingIsPreparedForWhatViewersWant() {
        engine.apply(new OffersChanged(at(0), List.of()));
        fourAsk(1, Intent.MATCH);
        assertThat(cue()).isNotNull();
        assertThat(offered()).isEmpty();
    }

    @Test
    void letsACueGoThatNobodyTakes() {
        fourAsk(1, Intent.DOUBT);
        assertThat(cue().shows()).isFalse();
        engine.apply(new Ticked(at(92)));
        assertThat(cue()).isNull();
        assertThat(engine.hostState().past())
                .singleElement()
                .satisfies(past -> assertThat(past.outcome()).isEqualTo(Outcome.EXPIRED))
                .satisfies(past -> assertThat(past.at()).isEqualTo(at(91)));
    }

    @Test
    void countsWhatAnAcceptedCueBrought() {
        order(0, JACKET);
        for (int i = 0; i < 9; i++) {
            order(10 + i, JACKET);
        }
        order(20, JACKET, CAP);
        fourAsk(181, Intent.MATCH);
        engine.apply(new CueAccepted(at(181), cue().id(), null));
        for (int i = 0; i < 6; i++) {
            order(190 + i, JACKET, CAP);
        }
        order(200, JACKET);
        order(201, TENT);
        assertThat(payback()).isEqualTo(new Payback.Waiting(at(361)));
        order(361, JACKET);
        assertThat(payback()).isEqualTo(new Payback.Counted(new Rate(1, 10), new Rate(6, 7)));
    }

    @Test
    void saysThatTooFewOrdersSayNothing() {
        fourAsk(1, Intent.MATCH);
        engine.apply(new CueAccepted(at(1), cue().id(), null));
        order(5, JACKET, CAP);
        engine.apply(new Ticked(at(200)));
        assertThat(payback()).isEqualTo(new Payback.TooFew(new Rate(0, 0), new Rate(1, 1)));
    }

    private @Nullable Payback payback() {
        return engine.hostState().past().getLast().payback();
    }

    private void order(double second, Long... products) {
        engine.apply(new Ordered(
                at(second), "o" + ++messages, Set.of(products), new BundleItem(new UUID(0, 1)).bundleId(), 1));
    }
}
