package app.dapei.suggestions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.bundles.BundleFilter;
import app.dapei.bundles.Bundles;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.PageHeader;
import app.dapei.suggestions.DismissalReason;
import app.dapei.suggestions.MinedShop;
import app.dapei.suggestions.Suggestions;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SuggestionsViewTests extends PortalViewTest {

    @Autowired
    MinedShop mined;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Bundles bundles;

    private void open(String path) {
        navigate(path, Component.class);
    }

    private void openWith(String query) {
        UI.getCurrent().navigate("suggestions", QueryParameters.fromString(query));
    }

    private SuggestionCard card(String pair) {
        return find(SuggestionCard.class).withTestId("suggestion-" + pair).single();
    }

    private void click(Component within, String testId) {
        test(find(Button.class, within).withTestId(testId).single()).click();
    }

    private List<String> reasons() {
        return find(Paragraph.class).all().stream()
                .filter(text -> text.getClassNames().contains("suggestion-reason"))
                .map(Paragraph::getText)
                .toList();
    }

    @Test
    void saysHowManyOpportunitiesThereAreAndWhatTheyRestOn() {
        mined.fill(shop);
        open("suggestions");
        assertThat(find(PageHeader.class).single().getElement().getTextRecursively())
                .contains("3 opportunities that no bundle uses yet · from 500 orders, 2026-05-01 to 2026-05-31");
        assertThat(reasons())
                .contains("Of 50 orders with TENT, 20 also had MAT: 40.0 %, which is 5.0 times as often as by chance.");
    }

    @Test
    void saysThinEvidenceInCounts() {
        var goods = mined.fill(shop);
        openWith("product=" + goods.hose());
        assertThat(find(SuggestionCard.class).all()).hasSize(1);
        var reason = reasons().getFirst();
        assertThat(reason).contains("6 also had").doesNotContain("%");
    }

    @Test
    void opensAScoreToItsParts() {
        mined.fill(shop);
        open("suggestions");
        var text =
                find(ScoreParts.class, card("TENT-MAT")).single().getElement().getTextRecursively();
        assertThat(text)
                .contains("in 8.0 % of all orders")
                .contains("20 of 50 orders = 40.0 %")
                .contains("5.0 times as often as by chance")
                .contains("a category is missing")
                .contains("of later orders with the main product");
    }

    @Test
    void makesABundleOfASuggestionAndOpensItsEditor() {
        mined.fill(shop);
        open("suggestions");
        click(card("TENT-MAT"), "accept");
        assertThat(bundles.count(BundleFilter.ALL)).isEqualTo(1);
        assertThat(find(TextField.class).withTestId("bundle-name").single().getValue())
                .isEqualTo("TENT + MAT");
    }

    @Test
    void dismissesWithAReasonAndShowsItAmongTheDismissed() {
        mined.fill(shop);
        open("suggestions");
        click(card("TENT-MAT"), "dismiss");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<DismissalReason> reason =
                find(RadioButtonGroup.class).withTestId("dismiss-reason").single();
        reason.setValue(DismissalReason.SUBSTITUTES);
        test(find(Button.class).withTestId("dismiss-confirm").single()).click();
        assertThat(find(SuggestionCard.class).all()).hasSize(2);
        assertThat(suggestions.dismissed()).hasSize(1);
        openWith("show=dismissed");
        assertThat(find(DismissedList.class).single().getElement().getTextRecursively())
                .contains("One replaces the other");
        test(find(Button.class).withTestId("offer-again").single()).click();
        assertThat(suggestions.dismissed()).isEmpty();
    }

    @Test
    void showsWhatGoesWithOneProduct() {
        var goods = mined.fill(shop);
        openWith("product=" + goods.lamp());
        assertThat(find(SuggestionCard.class).all()).hasSize(2);
        assertThat(reasons()).allMatch(text -> text.contains("orders with LAMP"));
    }

    @Test
    void showsCompanionsOnTheProductsOwnScreen() {
        var goods = mined.fill(shop);
        open("catalogue/" + goods.tent());
        var companions = find(Div.class).all().stream()
                .filter(div -> div.getClassNames().contains("companions"))
                .findFirst()
                .orElseThrow();
        assertThat(companions.getElement().getTextRecursively())
                .contains("MAT")
                .contains("20 of 50 orders")
                .contains("LAMP");
    }

    @Test
    void leadsToMiningBeforeTheFirstRun() {
        open("suggestions");
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Mine the orders");
    }

    @Test
    void offersAnAnalystNothingToDecide() {
        mined.fill(shop);
        openAs(shop, Role.ANALYST);
        open("suggestions");
        assertThat(find(SuggestionCard.class).all()).hasSize(3);
        assertThat(find(Button.class).withTestId("accept").exists()).isFalse();
        assertThat(find(Button.class).withTestId("dismiss").exists()).isFalse();
    }

    @Test
    void isNotForHosts() {
        openAs(shop, Role.HOST);
        open("suggestions");
        assertThat(find(SuggestionsView.class).exists()).isFalse();
    }
}
