package app.dapei.checkout.ui;

import app.dapei.bundles.ui.parts.BundlesNavigation;
import app.dapei.checkout.OrderState;
import app.dapei.checkout.PortalOrder;
import app.dapei.shared.ui.ColumnChooser;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.Objects;

/** The table of orders. */
final class OrderGrid extends Grid<PortalOrder> {

    private static final long serialVersionUID = 1;

    private final transient OrderTexts texts;
    private final transient Acts acts;
    private final ColumnChooser columns = new ColumnChooser("orders");

    /** What can be done to an order. */
    interface Acts {

        void confirm(PortalOrder order);

        void cancel(PortalOrder order);

        void open(PortalOrder order);
    }

    OrderGrid(OrderTexts texts, boolean mayEdit, Acts acts) {
        this.texts = texts;
        this.acts = acts;
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        setColumnReorderingAllowed(true);
        addColumn(PortalOrder::number)
                .setHeader(texts.text("number"))
                .setKey("number")
                .setSortProperty("number")
                .setFlexGrow(0)
                .setWidth("104px");
        addComponentColumn(this::bundle)
                .setHeader(texts.text("bundle"))
                .setKey("bundle")
                .setFlexGrow(3)
                .setWidth("150px");
        number("sets", order -> texts.formats().count((long) order.sets()), "64px")
                .setSortProperty("sets");
        number("amount", order -> texts.money(order.amount()), "104px").setSortProperty("amount");
        number("refunded", this::refunded, "96px");
        addComponentColumn(this::state)
                .setHeader(texts.text("state"))
                .setKey("state")
                .setSortProperty("state")
                .setFlexGrow(0)
                .setWidth("120px");
        addColumn(order -> Objects.requireNonNullElse(order.room(), Formats.NOTHING))
                .setHeader(texts.text("room"))
                .setKey("room")
                .setFlexGrow(0)
                .setWidth("96px");
        addColumn(order -> texts.time(order.placedAt()))
                .setHeader(texts.text("placedAt"))
                .setKey("placedAt")
                .setSortProperty("placedAt")
                .setFlexGrow(0)
                .setWidth("150px");
        addComponentColumn(order -> buttons(order, mayEdit))
                .setFlexGrow(0)
                .setWidth("210px")
                .setFrozenToEnd(true);
        getColumns().stream()
                .filter(column -> column.getKey() != null && !column.getKey().equals("number"))
                .forEach(column -> columns.offer(column, texts.text(column.getKey())));
    }

    private Column<PortalOrder> number(String key, ValueProvider<PortalOrder, String> text, String width) {
        return addColumn(text)
                .setHeader(texts.text(key))
                .setKey(key)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth(width);
    }

    private String refunded(PortalOrder order) {
        return order.refunded() == 0 ? Formats.NOTHING : texts.money(order.refunded());
    }

    private Component bundle(PortalOrder order) {
        var link = new Anchor(BundlesNavigation.pathOf(order.bundleId()), texts.bundle(order));
        link.setRouterIgnore(false);
        return link;
    }

    private Component state(PortalOrder order) {
        var tag = new Span(texts.text("state." + order.state()));
        tag.addClassName("tag");
        switch (order.state()) {
            case RESERVED -> tag.setTitle(texts.text("state.until", texts.time(order.payBefore())));
            case PAID -> tag.addClassName("positive");
            case REFUND_DUE -> tag.addClassName("critical");
            case LAPSED, CANCELLED -> tag.addClassName("muted");
        }
        return tag;
    }

    private Component buttons(PortalOrder order, boolean mayEdit) {
        var buttons = new Div();
        if (mayEdit && order.state() == OrderState.RESERVED) {
            buttons.add(button("confirm", () -> acts.confirm(order)), button("cancel", () -> acts.cancel(order)));
        } else if (order.state() == OrderState.PAID) {
            buttons.add(button("return", () -> acts.open(order)));
        }
        return buttons;
    }

    private Button button(String key, Runnable act) {
        var button = new Button(texts.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setTestId("order-" + key);
        return button;
    }

    ColumnChooser columnChooser() {
        return columns;
    }
}
