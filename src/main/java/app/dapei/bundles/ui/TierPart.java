package app.dapei.bundles.ui;

import app.dapei.bundles.core.PriceRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tiers: what is taken off when one, two, three more items are taken. */
final class TierPart implements RulePart {

    private static final int MOST = 5;

    private final Div content = new Div();
    private final Div rows = new Div();
    private final Span problem = new Span();
    private final List<PercentField> tiers = new ArrayList<>();
    private final Runnable changed;
    private final Button more;

    TierPart(String addLabel, Runnable changed) {
        this.changed = changed;
        more = new Button(addLabel, VaadinIcon.PLUS.create(), click -> add());
        more.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        more.setTestId("add-tier");
        rows.addClassName("form-row");
        problem.addClassName("field-problem");
        problem.setVisible(false);
        content.add(rows, problem, more);
    }

    @Override
    public Component component() {
        if (tiers.isEmpty()) {
            show(new PriceRule.Tiered(List.of(new PriceRule.Tier(1, 500), new PriceRule.Tier(2, 1000))));
        }
        return content;
    }

    @Override
    public void show(PriceRule rule) {
        if (rule instanceof PriceRule.Tiered tiered) {
            tiers.clear();
            rows.removeAll();
            tiered.tiers().forEach(tier -> row().show(tier.hundredths()));
        }
    }

    private void add() {
        int last = tiers.isEmpty() ? 0 : tiers.getLast().hundredths().orElse(0);
        row().show(last + 500);
        changed.run();
    }

    private PercentField row() {
        int items = tiers.size() + 1;
        var field = new PercentField(content.getTranslation("bundles.rule.TIERED.off", items), changed);
        field.setTestId("tier-" + items);
        tiers.add(field);
        rows.add(field);
        more.setVisible(tiers.size() < MOST);
        return field;
    }

    @Override
    public Optional<PriceRule> rule() {
        var made = new ArrayList<PriceRule.Tier>();
        for (int i = 0; i < tiers.size(); i++) {
            // an empty last tier is one that somebody takes away
            if (i > 0 && i == tiers.size() - 1 && tiers.get(i).isEmpty()) {
                break;
            }
            var hundredths = tiers.get(i).hundredths();
            if (hundredths.isEmpty()) {
                return Optional.empty();
            }
            made.add(new PriceRule.Tier(i + 1, hundredths.get()));
        }
        return Optional.of(new PriceRule.Tiered(made));
    }

    @Override
    public void setProblem(@Nullable String text) {
        problem.setText(text == null ? "" : text);
        problem.setVisible(text != null);
    }

    @Override
    public void focus() {
        if (!tiers.isEmpty()) {
            tiers.getFirst().focus();
        }
    }
}
