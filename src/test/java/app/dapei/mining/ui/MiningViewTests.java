package app.dapei.mining.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.mining.AssociationEvidence;
import app.dapei.mining.MiningPlan;
import app.dapei.mining.MiningRuns;
import app.dapei.mining.MiningSchedule;
import app.dapei.mining.MiningSchedules;
import app.dapei.mining.PairCounts;
import app.dapei.orders.OrderFixtures;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.HeadlineTile;
import app.dapei.shared.ui.Translations;
import app.dapei.shared.ui.chart.Chart;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MiningViewTests extends PortalViewTest {

    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    @Autowired
    OrderFixtures orders;

    @Autowired
    MiningRuns runs;

    @Autowired
    AssociationEvidence evidence;

    @Autowired
    PairCounts recent;

    @Autowired
    MiningSchedules schedules;

    private void placeOrders() {
        var tent = orders.product(shop, "TENT", 39900);
        var mat = orders.product(shop, "MAT", 5900);
        for (int i = 0; i < 40; i++) {
            orders.paid(shop, NOON.plus(i, ChronoUnit.HOURS), tent, mat);
            orders.paid(shop, NOON.plus(i, ChronoUnit.HOURS), orders.product(shop, "X" + i, 100));
        }
    }

    private void open() {
        UI.getCurrent().setLocale(Translations.ENGLISH);
        navigate("mining", Component.class);
    }

    @SuppressWarnings("unchecked")
    private Grid<NamedAssociation> associations() {
        return (Grid<NamedAssociation>) findInView(Grid.class).all().getFirst();
    }

    private void mine() {
        runs.start(new MiningPlan(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), 5, 0, 3, 100));
        await().pollInSameThread().atMost(30, SECONDS).until(() -> runs.active().isEmpty());
    }

    @Test
    void sendsAShopWithoutOrdersToTheImport() {
        open();
        assertThat(findInView(EmptyState.class).single().getElement().getTextRecursively())
                .contains("no orders yet")
                .contains("Import orders");
        assertThat(findInView(Button.class).withTestId("start-mining").single().isEnabled())
                .isFalse();
    }

    @Test
    void startsARunWithTheProposalAndRefusesASecondOne() {
        placeOrders();
        open();
        test(findInView(Button.class).withTestId("start-mining").single()).click();
        test(find(Button.class).withTestId("go-mining").single()).click();
        await().pollInSameThread().atMost(30, SECONDS).until(() -> runs.active().isEmpty());
        assertThat(runs.result().orElseThrow().plan().minimumCount()).isEqualTo(5);
    }

    @Test
    void saysAtTheFieldWhatIsWrongWithAPlan() {
        placeOrders();
        open();
        test(findInView(Button.class).withTestId("start-mining").single()).click();
        var count = find(IntegerField.class).withTestId("plan-count").single();
        count.setValue(1);
        test(find(Button.class).withTestId("go-mining").single()).click();
        assertThat(count.isInvalid()).isTrue();
        assertThat(count.getErrorMessage()).isEqualTo("Enter a whole number from 2 to 1000000");
        assertThat(runs.active()).isEmpty();
    }

    @Test
    void showsEachAssociationWithItsEvidenceInWords() {
        placeOrders();
        mine();
        open();
        assertThat(findInView(HeadlineTile.class).all().stream()
                        .map(tile -> tile.getElement()
                                .getChildren()
                                .map(Element::getText)
                                .toList()
                                .toString()))
                .contains(
                        "[Associations that hold up, 2, of 2 tested]",
                        "[Orders looked at, 80, 0 left out as wholesale]");
        var first = test(associations()).getRow(0);
        var texts = new AssociationTexts(Translations.ENGLISH);
        assertThat(texts.together(first)).isEqualTo("40 of 40");
        assertThat(texts.confidence(first)).isEqualTo("100.0 % (91.2 %)");
        assertThat(texts.sentence(first))
                .contains("Of the 40 orders")
                .endsWith("that is 2.0 times as often as by chance.");
    }

    @Test
    void filtersByProductAndByCount() {
        placeOrders();
        mine();
        open();
        var grid = test(associations());
        assertThat(grid.size()).isEqualTo(2);
        var search = findInView(TextField.class).all().getFirst();
        test(search).setValue("tent");
        assertThat(grid.size()).isEqualTo(2);
        test(search).setValue("no such product");
        assertThat(grid.size()).isZero();
        test(search).setValue("");
        test(findInView(IntegerField.class).all().getFirst()).setValue(41);
        assertThat(grid.size()).isZero();
        assertThat(findInView(Checkbox.class).all()).hasSize(1);
    }

    @Test
    void predictsWhatARunWillLookAtBeforeItStarts() {
        placeOrders();
        open();
        test(findInView(Button.class).withTestId("start-mining").single()).click();
        var forecast = find(Div.class).withTestId("run-forecast").single();
        assertThat(textOf(forecast)).contains("Counting");
        awaitText(forecast, "80 orders and 42 products, of which 2 are");
        find(IntegerField.class).withTestId("plan-count").single().setValue(1);
        assertThat(textOf(forecast)).contains("Fill in the fields");
        find(IntegerField.class).withTestId("plan-count").single().setValue(41);
        awaitText(forecast, "80 orders and 42 products, of which 0 are");
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static void awaitText(Component component, String text) {
        await().pollInSameThread().untilAsserted(() -> {
            var session = UI.getCurrent().getSession();
            session.getService().runPendingAccessTasks(session);
            assertThat(textOf(component)).contains(text);
        });
    }

    @Test
    void accountsForWhatWasTestedKeptAndDropped() {
        placeOrders();
        mine();
        open();
        assertThat(findInView(Details.class)
                        .withTestId("run-account")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("How 2 of 2 came to be kept")
                .contains("Chance explains them");
    }

    @Test
    void showsTheStrongestPairsAsANetwork() {
        placeOrders();
        mine();
        open();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> shown =
                findInView(RadioButtonGroup.class).withTestId("shown-as").single();
        shown.setValue(true);
        assertThat(findInView(Chart.class)
                        .single()
                        .getElement()
                        .getPropertyRaw("data")
                        .toString())
                .contains("TENT")
                .contains("MAT")
                .contains("graph");
    }

    @Test
    void opensTheEvidenceBehindAnAssociation() {
        placeOrders();
        mine();
        open();
        var rule = test(associations()).getRow(0);
        new EvidenceDrawer(new EvidenceSources(evidence, recent, shop.zone()), rule).open();
        var drawer = find(EvidenceDrawer.class).single();
        assertThat(drawer.getElement().getTextRecursively())
                .contains("Without bundles")
                .contains("It stands without the bundles too.");
        assertThat(test(find(Grid.class, drawer).single()).size()).isEqualTo(40);
    }

    @Test
    void tellsHowOftenAPairWentTogetherTheseDays() {
        var tent = orders.product(shop, "TENT", 39900);
        var mat = orders.product(shop, "MAT", 5900);
        var now = Instant.now();
        orders.paid(shop, now.minus(3, ChronoUnit.DAYS), tent, mat);
        orders.paid(shop, now.minus(20, ChronoUnit.DAYS), tent, mat);
        orders.paid(shop, now.minus(20, ChronoUnit.DAYS), tent);
        await().pollInSameThread().until(() -> recent.startFollowing().isPresent());
        var cells = find(NativeTableCell.class, new RecentWindows(recent, tent, mat)).all().stream()
                .map(cell -> cell.getElement().getText())
                .toList();
        assertThat(cells.subList(0, 2)).containsExactly("1 of 1", "100.0 %");
        assertThat(cells.subList(6, 8)).containsExactly("2 of 3", "66.7 %");
    }

    @Test
    void minesByItselfAsTheMerchantSays() {
        placeOrders();
        open();
        var schedule = findInView(Span.class).withTestId("mining-schedule").single();
        assertThat(schedule.getText()).isEqualTo("Mined on demand only.");
        test(findInView(Button.class).withTestId("change-schedule").single()).click();
        find(Checkbox.class).withTestId("schedule-enabled").single().setValue(true);
        @SuppressWarnings("unchecked")
        Select<Integer> every = find(Select.class).withTestId("schedule-every").single();
        every.setValue(168);
        test(find(Button.class).withTestId("save-schedule").single()).click();
        assertThat(schedules.get()).isEqualTo(new MiningSchedule(true, 168, 90));
        assertThat(schedule.getText()).startsWith("Mined by itself every 7 days, over the last 90 days; next on");
        schedules.set(MiningSchedule.NONE);
    }

    @Test
    void letsAnAnalystReadTheScheduleOnly() {
        openAs(shop, Role.ANALYST);
        open();
        assertThat(findInView(Button.class).withTestId("change-schedule").all()).isEmpty();
    }

    @Test
    void comparesTwoRuns() {
        placeOrders();
        navigate("mining/compare", Component.class);
        assertThat(findInView(EmptyState.class).single().getElement().getTextRecursively())
                .contains("only one run");
        mine();
        runs.start(new MiningPlan(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), 41, 0, 3, 100));
        await().pollInSameThread().atMost(30, SECONDS).until(() -> runs.active().isEmpty());
        open();
        navigate("mining/compare", Component.class);
        assertThat(findInView(Tab.class).all().stream().map(Tab::getLabel)).contains("Gone: 2", "New: 0");
    }

    @Test
    void showsNoAssociationOfAnotherShop() {
        placeOrders();
        mine();
        Shop other = acting.newShop();
        openAs(other, Role.MERCHANT);
        open();
        assertThat(findInView(HeadlineTile.class).all()).isEmpty();
    }

    @Test
    void staysClosedToAHost() {
        openAs(shop, Role.HOST);
        open();
        assertThat(getCurrentView()).isNotInstanceOf(MiningView.class);
    }
}
