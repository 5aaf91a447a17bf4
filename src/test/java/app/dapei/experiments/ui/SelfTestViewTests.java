package app.dapei.experiments.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dapei.experiments.AaReplays;
import app.dapei.experiments.AaReplays.Answer;
import app.dapei.experiments.AaReplays.Question;
import app.dapei.experiments.MetricLibrary;
import app.dapei.experiments.core.AaTest.Honesty;
import app.dapei.experiments.core.Interval;
import app.dapei.experiments.core.ReplayedSplits;
import app.dapei.experiments.core.ReplayedSplits.MetricHonesty;
import app.dapei.experiments.core.ReplayedSplits.Peeking;
import app.dapei.shared.ui.Translations;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SelfTestViewTests extends PortalViewTest {

    private static final Question QUESTION = new Question(90, List.of("CONVERSION"), 200, 0.05);

    @Autowired
    private MetricLibrary library;

    @Autowired
    private AaReplays replays;

    @BeforeEach
    void openInEnglish() {
        UI.getCurrent().setLocale(Translations.ENGLISH);
        navigate("experiments/self-test", SelfTestView.class);
    }

    @Test
    void asksForAtLeastOneMetric() {
        var metrics = find(MultiSelectComboBox.class).withTestId("metrics").single();
        metrics.clear();
        test(find(Button.class).withTestId("start-self-test").single()).click();
        assertThat(metrics.isInvalid()).isTrue();
        assertThat(metrics.getErrorMessage()).isEqualTo("Choose 1 to 12 metrics; 0 are chosen");
        assertThat(replays.running()).isEmpty();
    }

    @Test
    void readsThePastAndFindsTooFewViewersInANewShop() {
        test(find(Button.class).withTestId("start-self-test").single()).click();
        await().pollInSameThread().until(() -> replays.running().isEmpty());
        assertThat(replays.last()).get().isInstanceOf(Answer.TooFew.class);
    }

    @Test
    void showsTheRateOfEachWayOfReadingWithItsBaseAndInterval() {
        show(Map.of(
                Peeking.ONCE, new Honesty(200, 11, new Interval(0.031, 0.0958), 0.74, 0.5),
                Peeking.LOOKS, new Honesty(200, 9, new Interval(0.0238, 0.0833), 0.87, 0.5),
                Peeking.ANY_TIME, new Honesty(200, 0, new Interval(0, 0.0188), 0.0001, 0.5),
                Peeking.UNGUARDED, new Honesty(200, 50, new Interval(0.195, 0.3144), 0, 0.5)));
        assertThat(text("verdict")).isEqualTo("You can trust the engine");
        var grid = find(Grid.class).withTestId("rates").single();
        assertThat(test(grid).getCellText(0, 2)).isEqualTo("5.5 % (11 of 200)");
        assertThat(test(grid).getCellText(0, 3)).contains("3.1 %", "9.6 %");
        assertThat(grid.getListDataView().getItemCount()).isEqualTo(4);
    }

    @Test
    void saysInWordsThatAnEngineThatFindsTooMuchIsNotToBeTrusted() {
        show(Map.of(Peeking.ONCE, new Honesty(200, 30, new Interval(0.107, 0.206), 0, 0)));
        assertThat(text("verdict")).isEqualTo("Do not trust the engine");
    }

    @Test
    void saysThatNothingCouldBeJudged() {
        show(Map.of());
        assertThat(text("verdict")).isEqualTo("Nothing to judge");
    }

    private void show(Map<Peeking, Honesty> rates) {
        var replayed = new ReplayedSplits(0.05, 200, 0, List.of(new MetricHonesty("CONVERSION", rates)));
        var done = new Answer.Done(QUESTION, Instant.EPOCH, Instant.EPOCH, 4000, replayed);
        var names = new MetricNames(UI.getCurrent(), Translations.ENGLISH, library, shop.currency());
        UI.getCurrent().add(new ReplayResult(done, names, ZoneOffset.UTC));
    }

    private String text(String testId) {
        return find(Span.class).withTestId(testId).single().getText();
    }
}
