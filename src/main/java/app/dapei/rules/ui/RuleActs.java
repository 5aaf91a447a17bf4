package app.dapei.rules.ui;

import app.dapei.rules.RuleDraft;
import app.dapei.rules.StockRule;
import app.dapei.rules.StockRules;
import app.dapei.rules.core.Rule;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** What can be done to a rule in the list. */
final class RuleActs {

    private final StockRules rules;
    private final Consumer<Rule> edit;
    private final Runnable refresh;

    RuleActs(StockRules rules, Consumer<Rule> edit, Runnable refresh) {
        this.rules = rules;
        this.edit = edit;
        this.refresh = refresh;
    }

    void edit(StockRule rule) {
        edit.accept(rule.rule());
    }

    void enable(StockRule rule, boolean enabled) {
        rules.enable(rule.rule().id(), enabled);
        refresh.run();
    }

    void move(StockRule rule, boolean up) {
        rules.move(rule.rule().id(), up);
        refresh.run();
    }

    void remove(Component screen, StockRule rule) {
        var removed = rules.remove(rule.rule().id());
        refresh.run();
        Notifications.undoable(screen.getTranslation("rules.removed"), screen.getTranslation("rules.undo"), () -> {
            var said = removed.rule();
            rules.add(removed.bundleId(), new RuleDraft(said.subject(), said.condition(), said.action()));
            refresh.run();
        });
    }
}
