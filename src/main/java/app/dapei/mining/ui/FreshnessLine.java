package app.dapei.mining.ui;

import app.dapei.mining.MiningSchedule;
import app.dapei.mining.MiningSchedules;
import app.dapei.mining.PairCounts;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;

/** How fresh the figures are: when the shop is mined by itself, and up to when the pair counts follow the orders. */
class FreshnessLine extends Composite<Div> {

    private final MiningSchedules schedules;
    private final PairCounts counts;
    private final ZoneId zone;
    private final Formats formats = new Formats(getLocale());
    private final Span schedule = new Span();
    private final Span following = new Span();

    /** @param edits whether the person may change the schedule */
    FreshnessLine(MiningSchedules schedules, PairCounts counts, ZoneId zone, boolean edits) {
        this.schedules = schedules;
        this.counts = counts;
        this.zone = zone;
        var change = new Button(getTranslation("mining.schedule.change"), VaadinIcon.CLOCK.create(), click -> change());
        change.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        change.setTestId("change-schedule");
        change.setVisible(edits);
        schedule.setTestId("mining-schedule");
        following.addClassName("meta");
        following.setTestId("pair-counts");
        getContent().addClassName("freshness-line");
        getContent().add(schedule, change, following);
        show();
    }

    private void show() {
        schedule.setText(words(schedules.get()));
        following.setText(counts.startFollowing()
                .map(at -> getTranslation("mining.recent.as-of", formats.time(at, zone)))
                .orElseGet(() -> getTranslation("mining.recent.counting")));
    }

    private String words(MiningSchedule set) {
        if (!set.enabled()) {
            return getTranslation("mining.schedule.none");
        }
        var every = ScheduleDialog.every(this, set.everyHours());
        return schedules
                .nextAt()
                .map(next -> getTranslation("mining.schedule.next", every, set.windowDays(), formats.time(next, zone)))
                .orElseGet(() -> getTranslation("mining.schedule.on", every, set.windowDays()));
    }

    private void change() {
        new ScheduleDialog(schedules.get(), set -> {
                    schedules.set(set);
                    show();
                    Notifications.done(getTranslation("mining.schedule.saved"));
                })
                .open();
    }
}
