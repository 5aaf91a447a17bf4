package app.dapei.rules.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.bundles.Bundles;
import app.dapei.catalog.Catalog;
import app.dapei.rules.StockRuleFired;
import app.dapei.rules.StockRules;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the people of a shop who have the portal open what a rule has just done, with a button that takes it back. */
@Component
class RuleNotices implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private final transient Set<UI> open = ConcurrentHashMap.newKeySet();
    private final transient StockRules rules;
    private final transient Bundles bundles;
    private final transient Catalog catalog;
    private final transient CurrentShop current;

    RuleNotices(StockRules rules, Bundles bundles, Catalog catalog, CurrentShop current) {
        this.rules = rules;
        this.bundles = bundles;
        this.catalog = catalog;
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            open.add(ui);
            ui.addDetachListener(detach -> open.remove(ui));
        });
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(StockRuleFired fired) {
        if (fired.act().equals(StockRuleFired.FIRED)) {
            open.forEach(ui -> ui.access(() -> tell(ui, fired)));
        }
    }

    private void tell(UI ui, StockRuleFired fired) {
        var user = current.user();
        if (user.isEmpty()
                || current.idIfAny().filter(id -> id.equals(fired.shopId())).isEmpty()) {
            return;
        }
        var texts = new RuleTexts(ui, ui.getLocale(), current.get(), catalog, bundles);
        var words = rules.find(fired.firingId())
                .map(firing -> texts.text("told", texts.bundle(firing.bundleId()), texts.done(firing.decision())));
        boolean mayUndo = user.map(PortalUser::role).orElseThrow().mayEdit();
        words.ifPresent(text -> {
            if (mayUndo) {
                Notifications.undoable(text, texts.text("undo"), () -> rules.undo(fired.firingId()));
            } else {
                Notifications.done(text);
            }
        });
    }
}
