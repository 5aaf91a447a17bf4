package app.dapei.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.orders.OrderFixtures;
import app.dapei.shared.ui.HeadlineTile;
import app.dapei.shared.ui.Translations;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OverviewViewTests extends PortalViewTest {

    @Autowired
    OrderFixtures orders;

    private List<String> tiles() {
        return find(HeadlineTile.class).all().stream()
                .map(tile -> String.join(
                        " | ",
                        tile.getElement().getChildren().map(Element::getText).toList()))
                .toList();
    }

    @Test
    void showsTheSumsOfTheLastThirtyDaysWithTheirBase() {
        var now = Instant.now();
        var tent = orders.product(shop, "TENT", 39900);
        var mat = orders.product(shop, "MAT", 5900);
        orders.paid(shop, now.minus(Duration.ofDays(2)), tent, mat);
        orders.paid(shop, now.minus(Duration.ofDays(3)), tent);
        orders.cancelled(shop, now.minus(Duration.ofDays(3)), tent);
        orders.paid(shop, now.minus(Duration.ofDays(40)), tent);
        UI.getCurrent().setLocale(Translations.ENGLISH);
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(tiles())
                .contains(
                        "Sales | ¥857 | ▲ 114.8 % against the period before",
                        "Orders | 2 | ▲ 100.0 % against the period before",
                        "Average order value | ¥428.50 | over 2 orders",
                        "Orders with several products | 50.0 % | 1 of 2 orders");
    }

    @Test
    void writesADashWhereThereIsNothingToDivideBy() {
        UI.getCurrent().setLocale(Translations.ENGLISH);
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(tiles()).contains("Average order value | – | over 0 orders");
    }

    @Test
    void speaksChinese() {
        UI.getCurrent().setLocale(Translations.CHINESE);
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(tiles()).anyMatch(tile -> tile.startsWith("成交金额 | "));
    }

    @Test
    void showsAHostNoFiguresOfTheShop() {
        openAs(shop, Role.HOST);
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(find(HeadlineTile.class).all()).isEmpty();
    }

    @Test
    void namesTheShopAndOffersOnlyScreensOfTheRole() {
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(find(Span.class).withTestId("shop-name").single().getText()).isIn(shop.name(), shop.nameEn());
        assertThat(find(SideNavItem.class).all()).isNotEmpty();
    }

    @Test
    void saysInWordsThatAnAddressLeadsNowhere() {
        UI.getCurrent().setLocale(Translations.ENGLISH);
        UI.getCurrent().navigate("no/such/place");
        assertThat(find(Paragraph.class).all())
                .anyMatch(text -> text.getText().contains("\"no/such/place\" leads nowhere"));
    }
}
