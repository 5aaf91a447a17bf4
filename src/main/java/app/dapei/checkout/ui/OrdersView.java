package app.dapei.checkout.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.catalog.Catalog;
import app.dapei.checkout.CheckoutTerms;
import app.dapei.checkout.Confirmed;
import app.dapei.checkout.OrderState;
import app.dapei.checkout.PortalOrder;
import app.dapei.checkout.PortalOrderFilter;
import app.dapei.checkout.PortalOrders;
import app.dapei.checkout.Returns;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;

/** The orders that viewers and platforms placed in the portal: what is reserved, paid, lapsed and came back. */
@Route(value = "orders", layout = MainLayout.class)
@Menu(title = "checkout.title", order = 120, icon = "vaadin:cart")
@RolesAllowed({"MERCHANT", "ANALYST", "ADMIN"})
class OrdersView extends Div implements MainLayout.Titled {

    private final transient PortalOrders orders;
    private final transient Returns returns;
    private final transient Catalog catalog;
    private final transient OrderTexts texts;
    private final boolean mayEdit;
    private final OrderGrid grid;
    private final PageHeader header;
    private transient PortalOrderFilter filter = PortalOrderFilter.ALL;

    OrdersView(PortalOrders orders, Returns returns, Catalog catalog, CurrentShop current) {
        this.orders = orders;
        this.returns = returns;
        this.catalog = catalog;
        mayEdit = current.user().map(PortalUser::role).orElse(Role.ANALYST).mayEdit();
        texts = new OrderTexts(this, getLocale(), current.get());
        addClassNames("page", "page-fill");
        grid = new OrderGrid(texts, mayEdit, new OrderGrid.Acts() {
            @Override
            public void confirm(PortalOrder order) {
                OrdersView.this.confirm(order);
            }

            @Override
            public void cancel(PortalOrder order) {
                OrdersView.this.cancel(order);
            }

            @Override
            public void open(PortalOrder order) {
                OrdersView.this.open(order);
            }
        });
        grid.setItemsPageable(page -> orders.find(filter, page), page -> count())
                .setIdentifierProvider(PortalOrder::number);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.CART, getTranslation("checkout.empty")));
        header = new PageHeader(getTranslation("checkout.title"), actions());
        add(header, filterBar(), grid);
    }

    private Component[] actions() {
        var actions = new ArrayList<Component>();
        actions.add(grid.columnChooser());
        actions.add(new OrderExport(orders, texts).link(() -> filter));
        if (mayEdit) {
            var terms = new Button(
                    getTranslation("checkout.terms"), click -> new TermsDialog(orders.terms(), this::change).open());
            terms.setTestId("checkout-terms");
            actions.add(terms);
        }
        return actions.toArray(Component[]::new);
    }

    private Component filterBar() {
        var search = new TextField();
        search.setPlaceholder(getTranslation("checkout.search"));
        search.setAriaLabel(getTranslation("checkout.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setTestId("search-orders");
        search.addValueChangeListener(change -> show(filter.withText(change.getValue())));
        var states = new Select<OrderState>();
        states.setItems(OrderState.values());
        states.setEmptySelectionAllowed(true);
        states.setPlaceholder(getTranslation("checkout.state.any"));
        states.setEmptySelectionCaption(getTranslation("checkout.state.any"));
        states.setAriaLabel(getTranslation("checkout.state"));
        states.setItemLabelGenerator(
                state -> getTranslation(state == null ? "checkout.state.any" : "checkout.state." + state));
        states.setTestId("filter-orders");
        states.addValueChangeListener(change -> show(filter.withState(change.getValue())));
        var bar = new Div(search, states);
        bar.addClassName("filter-bar");
        return bar;
    }

    private int count() {
        long count = orders.count(filter);
        header.setRemark(getTranslation("checkout.count", count));
        return Math.toIntExact(count);
    }

    @Override
    public String titleKey() {
        return "checkout.title";
    }

    private void show(PortalOrderFilter other) {
        filter = other;
        refresh();
    }

    private void confirm(PortalOrder order) {
        var confirmed = orders.confirm(order.number(), order.amount());
        refresh();
        if (confirmed instanceof Confirmed.Paid) {
            Notifications.done(getTranslation("checkout.confirmed", order.number()));
        } else {
            Notifications.failure(getTranslation("checkout.not-confirmed", order.number()));
        }
    }

    private void cancel(PortalOrder order) {
        boolean cancelled = orders.cancel(order.number());
        refresh();
        if (cancelled) {
            Notifications.done(getTranslation("checkout.cancelled", order.number()));
        } else {
            Notifications.failure(getTranslation("checkout.not-cancelled", order.number()));
        }
    }

    private void open(PortalOrder order) {
        returns.find(order.number())
                .ifPresent(found -> new ReturnDialog(texts, catalog, returns, found, mayEdit, this::refresh).open());
    }

    private void change(CheckoutTerms terms) {
        orders.change(terms);
        Notifications.done(getTranslation("checkout.terms.saved"));
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }
}
