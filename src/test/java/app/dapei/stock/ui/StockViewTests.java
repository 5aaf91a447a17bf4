package app.dapei.stock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.stock.StockFixtures;
import app.dapei.stock.StockLevels;
import app.dapei.stock.StockRow;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StockViewTests extends PortalViewTest {

    @Autowired
    StockFixtures products;

    @Autowired
    StockLevels stock;

    @SuppressWarnings("unchecked")
    private Grid<StockRow> grid() {
        return find(Grid.class).single();
    }

    @Test
    void countsAProductAndShowsItsAlarm() {
        long product = products.product("A", 40);
        navigate("stock", Component.class);
        assertThat(test(grid()).size()).isEqualTo(1);
        test(grid()).clickRow(0);
        test(find(IntegerField.class).withTestId("count-on-hand").single()).setValue(3);
        test(find(IntegerField.class).withTestId("count-safety").single()).setValue(1);
        test(find(Button.class).withTestId("save-level").single()).click();
        assertThat(stock.find(product).orElseThrow().available()).isEqualTo(2);
        assertThat(test(grid()).getRow(0).alarm().name()).isEqualTo("LOW");
    }

    @Test
    void filtersByAlarm() {
        products.product("A", 400);
        products.product("B", 0);
        navigate("stock", Component.class);
        var alarms = find(Select.class).withTestId("filter-alarm").single();
        test(alarms).selectItem("Sold out");
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getRow(0).sku()).isEqualTo("B");
    }

    @Test
    void letsAHostLookButNotCount() {
        products.product("A", 40);
        openAs(shop, Role.HOST);
        navigate("stock", Component.class);
        test(grid()).clickRow(0);
        assertThat(find(IntegerField.class).exists()).isFalse();
        assertThat(find(Button.class).withTestId("alarm-rule").exists()).isFalse();
    }
}
