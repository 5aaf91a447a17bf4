package app.dapei.stock.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import app.dapei.stock.StockFilter;
import app.dapei.stock.StockLevels;
import app.dapei.stock.StockRow;
import app.dapei.stock.core.Alarm;
import app.dapei.stock.core.AlarmRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** What is on hand, reserved and kept back, how long it lasts, and what is about to run out. */
@Route(value = StockView.PATH, layout = MainLayout.class)
@Menu(title = "stock.title", order = 110, icon = "vaadin:storage")
@PermitAll
class StockView extends Div implements AfterNavigationObserver, MainLayout.Titled {

    static final String PATH = "stock";

    private final transient StockLevels stock;
    private final boolean mayEdit;
    private final StockGrid grid;
    private final PageHeader header;
    private final TextField search = new TextField();
    private final Select<Alarm> alarms = new Select<>();
    private transient StockFilter filter = StockFilter.ALL;
    private boolean adopting;

    StockView(StockLevels stock, CurrentShop current) {
        this.stock = stock;
        mayEdit = current.user().map(PortalUser::role).orElse(Role.HOST).mayEdit();
        addClassNames("page", "page-fill");
        grid = new StockGrid(getLocale());
        grid.setItemsPageable(page -> stock.find(filter, page), page -> count())
                .setIdentifierProvider(row -> row.level().productId());
        grid.addItemClickListener(click -> edit(click.getItem()));
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.STORAGE, getTranslation("stock.empty")));
        header = new PageHeader(getTranslation("stock.title"), actions(current));
        add(header, filterBar(), grid);
    }

    private Component[] actions(CurrentShop current) {
        var actions = new ArrayList<Component>();
        actions.add(grid.columnChooser());
        actions.add(new StockExport(stock, current.get(), this).link(() -> filter));
        if (mayEdit) {
            var rule = new Button(
                    getTranslation("stock.rule"), click -> new AlarmRuleDialog(stock.rule(), this::change).open());
            rule.setTestId("alarm-rule");
            actions.add(rule);
        }
        return actions.toArray(Component[]::new);
    }

    private Component filterBar() {
        search.setPlaceholder(getTranslation("stock.search"));
        search.setAriaLabel(getTranslation("stock.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidth("280px");
        search.setTestId("search-stock");
        search.addValueChangeListener(change -> change(filter.withText(change.getValue())));
        alarms.setItems(Alarm.values());
        alarms.setEmptySelectionAllowed(true);
        alarms.setPlaceholder(getTranslation("stock.alarm.any"));
        alarms.setEmptySelectionCaption(getTranslation("stock.alarm.any"));
        alarms.setAriaLabel(getTranslation("stock.alarm"));
        alarms.setItemLabelGenerator(
                alarm -> getTranslation(alarm == null ? "stock.alarm.any" : "stock.alarm." + alarm));
        alarms.setTestId("filter-alarm");
        alarms.addValueChangeListener(change -> change(filter.withAlarm(change.getValue())));
        var bar = new Div(search, alarms);
        bar.addClassName("filter-bar");
        return bar;
    }

    private int count() {
        long count = stock.count(filter);
        header.setRemark(getTranslation("stock.count", count));
        return Math.toIntExact(count);
    }

    @Override
    public String titleKey() {
        return "stock.title";
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation().getQueryParameters();
        adopt(new StockFilter(
                asked.getSingleParameter("q").orElse(""),
                asked.getSingleParameter("alarm").map(StockView::alarm).orElse(null)));
    }

    private static @Nullable Alarm alarm(String text) {
        return Arrays.stream(Alarm.values())
                .filter(alarm -> alarm.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private void change(StockFilter other) {
        if (!adopting && !other.equals(filter)) {
            var parameters = new LinkedHashMap<String, String>();
            if (!other.text().isBlank()) {
                parameters.put("q", other.text());
            }
            var alarm = other.alarm();
            if (alarm != null) {
                parameters.put("alarm", alarm.name());
            }
            getUI().orElseThrow()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location(PATH, QueryParameters.simple(parameters)));
            adopt(other);
        }
    }

    private void adopt(StockFilter other) {
        adopting = true;
        filter = other;
        search.setValue(other.text());
        alarms.setValue(other.alarm());
        adopting = false;
        refresh();
    }

    private void edit(StockRow row) {
        if (mayEdit) {
            new LevelDialog(row, change -> save(row, change)).open();
        }
    }

    private void save(StockRow row, LevelDialog.Change change) {
        long product = row.level().productId();
        if (change.onHand() != row.level().onHand()) {
            stock.count(product, change.onHand(), change.note());
        }
        if (change.safety() != row.level().safety()) {
            stock.keep(product, change.safety());
        }
        refresh();
        Notifications.undoable(
                getTranslation("stock.saved", row.name(getLocale())), getTranslation("stock.undo"), () -> restore(row));
    }

    /** Takes a count back as a difference, because units may have sold since. */
    private void restore(StockRow before) {
        long product = before.level().productId();
        stock.find(product).ifPresent(now -> {
            long sold = now.sold() - before.level().sold();
            stock.count(product, Math.max(0, before.level().onHand() - sold), getTranslation("stock.undo"));
            stock.keep(product, before.level().safety());
        });
        refresh();
    }

    private void change(AlarmRule rule) {
        stock.change(rule);
        refresh();
        Notifications.done(getTranslation("stock.rule.saved"));
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }
}
