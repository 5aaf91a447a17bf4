package app.dapei.experiments.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.experiments.ExperimentDecision;
import app.dapei.experiments.ExperimentFixtures;
import app.dapei.experiments.ExperimentState;
import app.dapei.experiments.Experiments;
import app.dapei.experiments.ReadingMode;
import app.dapei.live.RoomCode;
import app.dapei.live.Rooms;
import app.dapei.live.ViewerArms;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.Translations;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExperimentViewsTests extends PortalViewTest {

    @Autowired
    Experiments experiments;

    @Autowired
    Rooms rooms;

    @Autowired
    ViewerArms arms;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Translations.ENGLISH);
    }

    @Test
    void plansStartsCountsAndHidesTheResultUntilItMayBeRead() {
        navigate("experiments/new/counted", NewExperimentView.class);
        find(TextField.class).withTestId("name").single().setValue("Mat or lamp");
        find(TextField.class).withTestId("metric").single().setValue("attach rate");
        find(TextArea.class).withTestId("arm-names").single().setValue("Mat\nLamp");
        press("save");
        assertThat(text("state")).isEqualTo("Draft");
        press("start");
        assertThat(text("state")).isEqualTo("Running");
        fields("Users").forEach(field -> field.setValue(500.0));
        fields("Conversions").getFirst().setValue(25.0);
        fields("Conversions").getLast().setValue(60.0);
        press("count");
        assertThat(find(Paragraph.class).withTestId("hidden").single().getText())
                .contains("hidden until");
        assertThat(text("split")).startsWith("Split as planned");
        assertThat(experiments.latest().getFirst().arms().getLast().statistic().n())
                .isEqualTo(500);
    }

    @Test
    void showsTheVerdictAtAnyTimeWhenItWasPlannedSo() {
        var id = experiments.plan(ExperimentFixtures.draft("Mat or lamp", List.of("Mat", "Lamp"), true));
        experiments.start(id);
        experiments.count(id, List.of(new Experiments.Count(900, 45, 45), new Experiments.Count(900, 130, 130)));
        navigate("experiments/" + id, ExperimentView.class);
        assertThat(text("verdict")).isEqualTo("Ship it");
        press("stop");
        var decision = decision();
        assertThat(decision.isInvalid()).isTrue();
        decision.setValue(ExperimentDecision.SHIPPED);
        find(TextArea.class).withTestId("learned").single().setValue("Lamps sell tents");
        press("stop");
        assertThat(text("state")).isEqualTo("Stopped");
        assertThat(find(Paragraph.class).all())
                .anyMatch(paragraph -> paragraph.getText().equals("Lamps sell tents"));
    }

    @Test
    void readsAnExperimentOfThePortalsOwnRooms() {
        var id = experiments.plan(ExperimentFixtures.viewerSplit("Mat or lamp", ReadingMode.ANY_TIME));
        experiments.start(id);
        var room = rooms.add(
                shop.id(), new RoomCode("r" + UUID.randomUUID().toString().substring(0, 8)), "房", "Room");
        for (int viewer = 0; viewer < 40; viewer++) {
            arms.of(room, "v" + viewer);
            arms.seen(room, "v" + viewer, id);
        }
        navigate("experiments/" + id, ExperimentView.class);
        assertThat(text("verdict")).isEqualTo("Keep running");
        assertThat(find(Grid.class).withTestId("metric-CONVERSION").all()).hasSize(1);
        assertThat(find(Button.class).withTestId("stop").all()).hasSize(1);
    }

    @Test
    void findsAnExperimentByWhatWasLearnedAndByItsState() {
        var known = experiments.plan(ExperimentFixtures.draft("Mat or lamp", List.of("Mat", "Lamp"), true));
        experiments.start(known);
        experiments.stop(known, ExperimentDecision.SHIPPED, "Lamps sell tents");
        experiments.plan(ExperimentFixtures.draft("Long or short", List.of("Long", "Short"), true));
        navigate("experiments", ExperimentsView.class);
        var grid = find(Grid.class).withTestId("experiments").single();
        assertThat(test(grid).size()).isEqualTo(2);
        var search = find(TextField.class).withTestId("search-experiments").single();
        test(search).setValue("SELL tents");
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(name(grid)).isEqualTo("Mat or lamp");
        test(search).setValue("");
        @SuppressWarnings("unchecked")
        Select<ExperimentState> state =
                find(Select.class).withTestId("filter-state").single();
        state.setValue(ExperimentState.DRAFT);
        assertThat(name(grid)).isEqualTo("Long or short");
    }

    @Test
    void listsExperimentsWithTheirNextStep() {
        navigate("experiments", ExperimentsView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
        experiments.plan(ExperimentFixtures.draft("Mat or lamp", List.of("Mat", "Lamp"), false));
        UI.getCurrent().refreshCurrentRoute(true);
        var grid = find(Grid.class).withTestId("experiments").single();
        assertThat(name(grid)).isEqualTo("Mat or lamp");
        assertThat(test(grid).getCellText(0, 4)).isEqualTo("Start it");
    }

    @Test
    void saysAtTheFieldWhatAPlanLacks() {
        navigate("experiments/new/counted", NewExperimentView.class);
        find(TextArea.class).withTestId("arm-names").single().setValue("Mat\nMat");
        press("save");
        assertThat(find(TextField.class).withTestId("name").single().isInvalid())
                .isTrue();
        assertThat(find(TextArea.class).withTestId("arm-names").single().getErrorMessage())
                .contains("different names");
        assertThat(experiments.latest()).isEmpty();
    }

    @Test
    void speaksChinese() {
        UI.getCurrent().setLocale(Translations.CHINESE);
        var id = experiments.plan(ExperimentFixtures.draft("地垫还是灯", List.of("地垫", "灯"), false));
        navigate("experiments/" + id, ExperimentView.class);
        assertThat(text("state")).isEqualTo("草稿");
        assertThat(find(Button.class).withTestId("start").single().getText()).isEqualTo("开始");
    }

    @Test
    void isClosedToHosts() {
        openAs(shop, Role.HOST);
        assertThatThrownBy(() -> navigate("experiments", ExperimentsView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsAnalystsTheNumbersWithoutTheActs() {
        var draft = experiments.plan(ExperimentFixtures.viewerSplit("Long or short", ReadingMode.ANY_TIME));
        var running = experiments.plan(ExperimentFixtures.viewerSplit("Mat or lamp", ReadingMode.ANY_TIME));
        experiments.start(running);
        openAs(shop, Role.ANALYST);
        UI.getCurrent().setLocale(Translations.ENGLISH);
        navigate("experiments", ExperimentsView.class);
        assertThat(find(Button.class).withTestId("new-experiment").all()).isEmpty();
        navigate("experiments/" + draft, ExperimentView.class);
        assertThat(find(Button.class).withTestId("start").all()).isEmpty();
        navigate("experiments/" + running, ExperimentView.class);
        assertThat(find(Button.class).withTestId("stop").all()).isEmpty();
        assertThat(find(Button.class).withTestId("add-note").all()).hasSize(1);
    }

    @Test
    void letsNoAnalystPlan() {
        openAs(shop, Role.ANALYST);
        assertThatThrownBy(() -> navigate("experiments/new", NewTrialView.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate("experiments/new/counted", NewExperimentView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings("unchecked")
    private Select<ExperimentDecision> decision() {
        return (Select<ExperimentDecision>)
                find(Select.class).withTestId("decision").single();
    }

    private String name(Grid<?> grid) {
        return ((RouterLink) test(grid).getCellComponent(0, 0)).getText();
    }

    private void press(String testId) {
        test(find(Button.class).withTestId(testId).single()).click();
    }

    private String text(String testId) {
        return find(Span.class).withTestId(testId).single().getText();
    }

    private List<NumberField> fields(String label) {
        return find(NumberField.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .toList();
    }
}
