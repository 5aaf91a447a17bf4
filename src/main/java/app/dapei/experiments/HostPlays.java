package app.dapei.experiments;

import app.dapei.bundles.core.Occasion;
import app.dapei.experiments.RunningTrials.Trial;
import app.dapei.live.ArmToPlay;
import app.dapei.live.LiveSession;
import app.dapei.live.SessionChanged;
import app.dapei.scripts.Prompter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the console what the host is to play now, and closes the windows of a session that is over. */
@Component
class HostPlays implements ArmToPlay {

    private final RunningTrials running;
    private final TrialWindows windows;
    private final Prompter prompter;
    private final Clock clock;

    HostPlays(RunningTrials running, TrialWindows windows, Prompter prompter, Clock clock) {
        this.running = running;
        this.windows = windows;
        this.prompter = prompter;
        this.clock = clock;
    }

    @Override
    public List<Play> now(LiveSession session) {
        return session.phase() == LiveSession.Phase.LIVE
                ? running.ofShop(session.shopId()).stream()
                        .filter(trial -> isPlayedIn(trial, session))
                        .flatMap(trial -> play(trial, session))
                        .toList()
                : List.of();
    }

    /** A session that was live before the experiment began takes no part: its first windows would be missing. */
    private static boolean isPlayedIn(Trial trial, LiveSession session) {
        var started = session.startedAt();
        return trial.setup().design().isPlayed()
                && trial.setup().audience().includesRoom(session.room().value())
                && started != null
                && !started.isBefore(trial.startedAt());
    }

    private Stream<Play> play(Trial trial, LiveSession session) {
        var started = session.startedAt();
        if (started == null) {
            return Stream.empty();
        }
        var now = clock.instant();
        var window = windows.at(trial, session, started, now);
        return Stream.of(new Play(
                trial.id(),
                trial.question(),
                trial.names().get(window.arm()),
                words(trial, trial.setup().arms().get(window.arm())),
                window.endsAt(),
                now.isBefore(window.countsFrom())));
    }

    /** What the host does, then the script with its variables filled in: its title and each part on a line. */
    private String words(Trial trial, Setup.ArmPlan arm) {
        var lines = new ArrayList<String>();
        if (!arm.instruction().isEmpty()) {
            lines.add(arm.instruction());
        }
        var script = arm.scriptId();
        if (script != null) {
            prompter.resolve(trial.shopId(), script, Occasion.NONE, null).ifPresent(said -> {
                lines.add(said.title());
                said.parts().forEach(part -> lines.add(part.text()));
            });
        }
        return String.join("\n", lines);
    }

    @EventListener
    void on(SessionChanged event) {
        if (event.act().equals("SESSION_ENDED")) {
            running.ofShop(event.shopId()).stream()
                    .filter(trial -> trial.setup().design().isPlayed())
                    .forEach(trial -> windows.sessionEnded(trial, String.valueOf(event.sessionId()), clock.instant()));
        }
    }
}
