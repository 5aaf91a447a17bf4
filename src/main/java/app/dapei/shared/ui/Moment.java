package app.dapei.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A moment in the past in words ("3 hours ago"), with the exact time on hover; beyond a month the exact time. */
public final class Moment extends Span {

    private static final int DAYS_IN_WORDS = 30;

    /**
     * @param moment null = nothing happened yet
     * @param now the present
     * @param zone in which the exact time is written
     */
    public Moment(@Nullable Instant moment, Instant now, ZoneId zone) {
        addClassName("moment");
        if (moment == null) {
            setText(Formats.NOTHING);
            return;
        }
        var exact = new Formats(getLocale()).time(moment, zone);
        setTitle(exact);
        setText(words(Duration.between(moment, now), exact, moment, now, zone));
    }

    private String words(Duration age, String exact, Instant moment, Instant now, ZoneId zone) {
        if (age.toMinutes() < 1) {
            return getTranslation("shell.moment.now");
        }
        if (age.toHours() < 1) {
            return getTranslation("shell.moment.minutes", age.toMinutes());
        }
        var days = ChronoUnit.DAYS.between(
                moment.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (days == 0 || age.toHours() < 6) {
            return getTranslation("shell.moment.hours", age.toHours());
        }
        return days < DAYS_IN_WORDS ? getTranslation("shell.moment.days", days) : exact;
    }
}
