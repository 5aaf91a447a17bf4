package app.dapei.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.checkout.Checkout;
import app.dapei.checkout.CheckoutFixtures;
import app.dapei.checkout.Locked;
import app.dapei.checkout.OrderState;
import app.dapei.checkout.PortalOrder;
import app.dapei.checkout.PortalOrderFilter;
import app.dapei.checkout.PortalOrders;
import app.dapei.checkout.Purchase;
import app.dapei.checkout.Wish;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

class OrdersViewTests extends PortalViewTest {

    @Autowired
    CheckoutFixtures fixtures;

    @Autowired
    Checkout checkout;

    @Autowired
    PortalOrders orders;

    private UUID order() {
        long tent = fixtures.product(shop, "TENT", 4);
        var bundle = fixtures.published(shop, "露营", tent, fixtures.product(shop, "MAT", 40));
        acting.signIn(user);
        var lock = ((Locked.Held) checkout.lock(shop.id(), Wish.of(bundle, 1, "ann"))).lock();
        checkout.buy(shop.id(), new Purchase(lock.id(), "ann", "decision-1"));
        return bundle;
    }

    private PortalOrder stored() {
        return orders.find(PortalOrderFilter.ALL, PageRequest.of(0, 1)).getFirst();
    }

    private Button button(int number) {
        var cell = (Div) test(find(OrderGrid.class).single()).getCellComponent(0, 8);
        return (Button) cell.getComponentAt(number);
    }

    @Test
    void notesAnOrderAsPaidAndTakesAnItemBack() {
        order();
        navigate("orders", Component.class);
        test(button(0)).click();
        assertThat(stored().state()).isEqualTo(OrderState.PAID);
        test(button(0)).click();
        test(find(IntegerField.class).withTestId("return-2").single()).setValue(1);
        test(find(Button.class).withTestId("take-back").single()).click();
        assertThat(stored().refunded()).isEqualTo(9_000);
    }

    @Test
    void showsOnTheBundlesScreenWhatReturnsWouldCost() {
        var bundle = order();
        navigate("bundles/" + bundle, Component.class);
        var table = find(ReturnTable.class).single();
        assertThat(table.getElement().getTextRecursively()).contains("not enough to tell");
    }

    @Test
    void isNotForHosts() {
        openAs(shop, Role.HOST);
        assertThatThrownBy(() -> navigate("orders", OrdersView.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
