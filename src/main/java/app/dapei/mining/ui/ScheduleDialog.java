package app.dapei.mining.ui;

import app.dapei.mining.MiningSchedule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Sets whether a shop is mined by itself, how often and over how many days of orders. */
class ScheduleDialog extends Dialog {

    private static final int DAY = 24;
    private static final int[] HOURS = {6, 12, DAY, 7 * DAY, 30 * DAY};
    private static final int[] DAYS = {30, 90, 180, 365};

    ScheduleDialog(MiningSchedule now, Consumer<MiningSchedule> save) {
        setHeaderTitle(getTranslation("mining.schedule"));
        setWidth("460px");
        var enabled = new Checkbox(getTranslation("mining.schedule.enabled"), now.enabled());
        enabled.setTestId("schedule-enabled");
        var every = choice("mining.schedule.every", HOURS, now.everyHours());
        every.setItemLabelGenerator(hours -> every(this, hours));
        every.setTestId("schedule-every");
        var window = choice("mining.schedule.window", DAYS, now.windowDays());
        window.setItemLabelGenerator(days -> getTranslation("mining.form.days", days));
        window.setTestId("schedule-window");
        enabled.addValueChangeListener(change -> {
            every.setEnabled(change.getValue());
            window.setEnabled(change.getValue());
        });
        every.setEnabled(now.enabled());
        window.setEnabled(now.enabled());
        add(new Paragraph(getTranslation("mining.schedule.text")), enabled, new FormLayout(every, window));
        var go = new Button(getTranslation("shell.save"), click -> {
            close();
            save.accept(new MiningSchedule(enabled.getValue(), every.getValue(), window.getValue()));
        });
        go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        go.setTestId("save-schedule");
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), go);
    }

    /** The usual values, and the present one where it is none of them. */
    private Select<Integer> choice(String key, int[] usual, int now) {
        var choice = new Select<Integer>();
        choice.setLabel(getTranslation(key));
        choice.setItems(IntStream.concat(IntStream.of(usual), IntStream.of(now))
                .distinct()
                .sorted()
                .boxed()
                .toList());
        choice.setValue(now);
        return choice;
    }

    /** "every day", "every 12 hours". */
    static String every(Component reader, int hours) {
        if (hours == DAY) {
            return reader.getTranslation("mining.schedule.daily");
        }
        return hours % DAY == 0
                ? reader.getTranslation("mining.schedule.days", hours / DAY)
                : reader.getTranslation("mining.schedule.hours", hours);
    }
}
