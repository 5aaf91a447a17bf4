package app.dapei.live.ui;

import app.dapei.live.UnlockDraft;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.Unlock;
import app.dapei.shared.Money;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Asks which bundle's price a like goal is to hide, and how high the goal is. */
final class GoalDialog extends Dialog {

    private static final int USUAL_GOAL = 500;
    private static final int LONGEST_MINUTES = 120;

    private final Select<Showable> bundle = new Select<>();
    private final IntegerField goal = new IntegerField();
    private final IntegerField minutes = new IntegerField();
    private final BigDecimalField price = new BigDecimalField();
    private final IntegerField sets = new IntegerField();
    private final IntegerField lasts = new IntegerField();
    private final transient Opening opening;

    /** Sets a goal. */
    interface Opening {

        void open(UnlockDraft goal);
    }

    GoalDialog(List<Showable> bundles, Opening opening) {
        this.opening = opening;
        setHeaderTitle(getTranslation("live.console.goal.new"));
        bundle.setLabel(getTranslation("live.console.goal.bundle"));
        bundle.setItems(bundles);
        bundle.setItemLabelGenerator(Showable::name);
        bundle.setTestId("goal-bundle");
        goal.setLabel(getTranslation("live.console.goal.likes"));
        goal.setValue(USUAL_GOAL);
        goal.setMin(1);
        goal.setMax((int) Unlock.MOST_LIKES);
        goal.setTestId("goal-likes");
        minutes.setLabel(getTranslation("live.console.goal.minutes"));
        minutes.setValue(10);
        minutes.setMin(1);
        minutes.setMax(LONGEST_MINUTES);
        price.setLabel(getTranslation("live.console.goal.price"));
        price.setHelperText(getTranslation("live.console.goal.price.help"));
        price.setTestId("goal-price");
        sets.setLabel(getTranslation("live.console.goal.sets"));
        sets.setHelperText(getTranslation("live.console.goal.sets.help"));
        sets.setTestId("goal-sets");
        lasts.setLabel(getTranslation("live.console.goal.lasts"));
        lasts.setHelperText(getTranslation("live.console.goal.lasts.help"));
        var form = new VerticalLayout(bundle, goal, minutes, price, sets, lasts);
        form.setPadding(false);
        form.setAlignItems(VerticalLayout.Alignment.STRETCH);
        form.setWidth("380px");
        add(form);
        var start = new Button(getTranslation("live.console.goal.start"), click -> start());
        start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        start.setTestId("start-goal");
        getFooter().add(new Button(getTranslation("live.rooms.cancel"), click -> close()), start);
    }

    private void start() {
        var chosen = bundle.getValue();
        bundle.setInvalid(chosen == null);
        bundle.setErrorMessage(getTranslation("live.console.goal.bundle.error"));
        mark(goal, (int) Unlock.MOST_LIKES);
        mark(minutes, LONGEST_MINUTES);
        var cheaper = price.getValue();
        var usual = chosen == null ? null : chosen.price();
        price.setInvalid(
                cheaper != null && (usual == null || cheaper.signum() <= 0 || minor(cheaper, usual) >= usual.minor()));
        price.setErrorMessage(getTranslation("live.console.goal.price.error"));
        boolean sound = !goal.isInvalid() && !minutes.isInvalid() && !price.isInvalid();
        if (chosen != null && chosen.item() instanceof BundleItem item && sound) {
            close();
            opening.open(new UnlockDraft(
                    item.bundleId(),
                    goal.getValue(),
                    Duration.ofMinutes(minutes.getValue()),
                    cheaper == null || usual == null ? null : minor(cheaper, usual),
                    sets.getValue() == null ? 0 : sets.getValue(),
                    lasts.getValue() == null ? null : Duration.ofMinutes(lasts.getValue())));
        }
    }

    private static long minor(BigDecimal amount, Money like) {
        return amount.movePointRight(like.currency().getDefaultFractionDigits()).longValue();
    }

    private void mark(IntegerField field, int most) {
        var value = field.getValue();
        field.setInvalid(value == null || value < 1 || value > most);
        field.setErrorMessage(getTranslation("live.console.number.error", 1, most));
    }
}
