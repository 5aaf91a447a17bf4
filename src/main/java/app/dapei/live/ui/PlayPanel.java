package app.dapei.live.ui;

import app.dapei.live.ArmToPlay;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What experiments want the host to play now; not there while none wants anything. */
final class PlayPanel extends Composite<Section> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final ZoneId zone;
    private transient List<ArmToPlay.Play> shown = List.of();

    PlayPanel(ZoneId zone) {
        this.zone = zone;
        getContent().addClassNames("panel", "console-column");
        getContent().setVisible(false);
    }

    void show(List<ArmToPlay.Play> plays) {
        if (plays.equals(shown)) {
            return;
        }
        shown = List.copyOf(plays);
        getContent().removeAll();
        getContent().setVisible(!plays.isEmpty());
        for (var play : plays) {
            var arm = new Span(getTranslation(
                    "live.play", play.arm(), TIME.format(play.until().atZone(zone))));
            arm.addClassName("cue-evidence");
            arm.setTestId("arm-to-play");
            var question = new Span(play.instruction().isEmpty() ? play.question() : play.instruction());
            question.addClassNames("meta", "play-words");
            getContent().add(arm, question);
            if (play.settling()) {
                var settling = new Span(getTranslation("live.play.settling"));
                settling.addClassNames("tag", "caution");
                getContent().add(settling);
            }
        }
    }
}
