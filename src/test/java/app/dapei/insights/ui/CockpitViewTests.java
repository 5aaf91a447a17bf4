package app.dapei.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.insights.OrderRollUps;
import app.dapei.orders.OrderFixtures;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CockpitViewTests extends PortalViewTest {

    @Autowired
    OrderFixtures orders;

    @Autowired
    OrderRollUps rollUps;

    @Override
    protected Role role() {
        return Role.ANALYST;
    }

    private void trade() {
        var tent = orders.product(shop, "TENT", 39900);
        var mat = orders.product(shop, "MAT", 5900);
        orders.paid(shop, Instant.now().minus(Duration.ofDays(2)), tent, mat);
        orders.paid(shop, Instant.now().minus(Duration.ofDays(3)), tent);
        rollUps.refresh(shop.id());
    }

    private void open(String query) {
        UI.getCurrent().navigate("cockpit", QueryParameters.fromString(query));
    }

    private String tile(String name) {
        return find(KpiTile.class).all().stream()
                .map(tile -> tile.getElement().getTextRecursively())
                .filter(text -> text.contains(name))
                .findFirst()
                .orElse("");
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    @Test
    void saysThatNothingIsCountedYetInPlaceOfZeros() {
        open("");
        assertThat(find(KpiTile.class).all()).isEmpty();
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Nothing is counted yet."));
    }

    @Test
    void showsTheFiguresOfEachHorizonWithTheirBase() {
        trade();
        open("tab=mid");
        // 398 + 458.00 over two orders
        assertThat(tile("Average order value")).contains("¥428.50");
        assertThat(tile("Units per order")).contains("1.5");
        open("tab=long");
        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .contains("Buyers who come back, by month of the first order");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Short: 1–2 weeks", "Mid: 1–3 months", "Long: 3 months and more");
    }

    @Test
    void saysHowManyBroadcastsItTakesBeforeTheyTellHowManyCompanionsAreGood() {
        trade();
        open("tab=mid");
        assertThat(paragraphs())
                .contains("Your broadcasts do not tell yet: it takes 20 of them and 3 different numbers of companions"
                        + " with at least 100 viewers each; so far 0 and 0. Until then 3 to 5 count as good.");
    }

    @Test
    void countsNothingOfABundleThatTheShopDoesNotHave() {
        trade();
        open("tab=mid&bundle=" + UUID.randomUUID());
        assertThat(tile("Attach rate (orders)")).contains("too little");
    }

    @Test
    void isNotForHosts() {
        openAs(shop, Role.HOST);
        assertThatThrownBy(() -> navigate("cockpit", CockpitView.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
