package app.dapei.suggestions.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dapei.access.Role;
import app.dapei.orders.OrderFixtures;
import app.dapei.shared.ui.EmptyState;
import app.dapei.suggestions.BackTestState;
import app.dapei.suggestions.BackTests;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QualityViewTests extends PortalViewTest {

    @Autowired
    OrderFixtures orders;

    @Autowired
    BackTests tests;

    private void open() {
        navigate("suggestion-quality", Component.class);
    }

    private void place(int count) {
        var tent = orders.product(shop, "TENT", 39900);
        var mat = orders.product(shop, "MAT", 5900);
        for (int i = 0; i < count; i++) {
            orders.paid(shop, Instant.parse("2026-05-01T04:00:00Z").plus(i, ChronoUnit.HOURS), tent, mat);
        }
    }

    private String text() {
        return find(Main.class).all().getLast().getElement().getTextRecursively();
    }

    @Test
    void saysThatNothingWasTestedYet() {
        open();
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Not tested yet");
    }

    @Test
    void startsATestInTheBackground() {
        place(600);
        open();
        test(find(Button.class).withTestId("start-back-test").single()).click();
        await().pollInSameThread()
                .atMost(30, SECONDS)
                .until(() -> tests.active().isEmpty());
        assertThat(tests.latest().orElseThrow().state()).isEqualTo(BackTestState.DONE);
    }

    @Test
    void saysTheAnswerInASentence() {
        place(600);
        tests.start();
        await().pollInSameThread()
                .atMost(30, SECONDS)
                .until(() -> tests.active().isEmpty());
        open();
        assertThat(text())
                .contains("In 100 of 100 later baskets one of our top five was there; by popularity 100")
                .contains("is not certain: Popularity, Confidence")
                .contains("Asked about 120 baskets")
                .contains("Top 10")
                .contains("Caution");
    }

    @Test
    void saysHowManyOrdersAreNeeded() {
        place(20);
        tests.start();
        await().pollInSameThread()
                .atMost(30, SECONDS)
                .until(() -> tests.active().isEmpty());
        open();
        assertThat(text()).contains("100 are needed");
    }

    @Test
    void letsAnAnalystReadButNotStart() {
        openAs(shop, Role.ANALYST);
        open();
        assertThat(find(Button.class).withTestId("start-back-test").exists()).isFalse();
    }

    @Test
    void isNotForHosts() {
        openAs(shop, Role.HOST);
        open();
        assertThat(find(QualityView.class).exists()).isFalse();
    }
}
