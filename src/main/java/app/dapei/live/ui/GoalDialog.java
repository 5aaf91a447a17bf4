package app.dapei.live.ui;

import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.Unlock;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Asks which bundle's price a like goal is to hide, and how high the goal is. */
final class GoalDialog extends Dialog {

    private static final int USUAL_GOAL = 500;
    private static final int LONGEST_MINUTES = 120;

    private final Select<Showable> bundle = new Select<>();
    private final IntegerField goal = new IntegerField();
    private final IntegerField minutes = new IntegerField();
    private final transient Opening opening;

    /** Sets a goal. */
    interface Opening {

        void open(UUID bundleId, long goal, Duration atMost);
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
        var form = new VerticalLayout(bundle, goal, minutes);
        form.setPadding(false);
        form.setAlignItems(VerticalLayout.Alignment.STRETCH);
        form.setWidth("360px");
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
        if (chosen != null && chosen.item() instanceof BundleItem item && !goal.isInvalid() && !minutes.isInvalid()) {
            close();
            opening.open(item.bundleId(), goal.getValue(), Duration.ofMinutes(minutes.getValue()));
        }
    }

    private void mark(IntegerField field, int most) {
        var value = field.getValue();
        field.setInvalid(value == null || value < 1 || value > most);
        field.setErrorMessage(getTranslation("live.console.number.error", 1, most));
    }
}
