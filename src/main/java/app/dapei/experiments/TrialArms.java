package app.dapei.experiments;

import app.dapei.experiments.RunningTrials.Trial;
import app.dapei.experiments.core.assignment.Assignment;
import app.dapei.live.Room;
import app.dapei.live.ViewerArms;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the room's page which arms a viewer has, and takes down what viewers have seen of them. */
@Component
class TrialArms implements ViewerArms {

    private final RunningTrials running;
    private final ExposureLog exposures;

    TrialArms(RunningTrials running, ExposureLog exposures) {
        this.running = running;
        this.exposures = exposures;
    }

    @Override
    public List<ViewerArm> of(Room room, String viewer) {
        var arms = new ArrayList<ViewerArm>();
        for (var trial : running.ofShop(room.shopId())) {
            if (concerns(trial, room)) {
                int arm = arm(trial, viewer);
                if (arm >= 0) {
                    exposures.assigned(trial, viewer, arm, room.code().value());
                    arms.add(viewerArm(trial, arm));
                }
            }
        }
        return arms;
    }

    @Override
    public void seen(Room room, String viewer, UUID experimentId) {
        running.ofShop(room.shopId()).stream()
                .filter(trial -> trial.id().equals(experimentId) && concerns(trial, room))
                .forEach(trial -> {
                    int arm = arm(trial, viewer);
                    if (arm >= 0) {
                        exposures.seen(trial, viewer, arm, room.code().value());
                    }
                });
    }

    private static boolean concerns(Trial trial, Room room) {
        return trial.setup().design().splitsViewers()
                && trial.setup().audience().includesRoom(room.code().value());
    }

    private int arm(Trial trial, String viewer) {
        OptionalInt former = exposures.formerArm(trial, viewer);
        return trial.assigner().assign(viewer, former) instanceof Assignment.Assigned assigned ? assigned.arm() : -1;
    }

    private static ViewerArm viewerArm(Trial trial, int arm) {
        var own = trial.bundle(arm);
        boolean ordered = trial.setup().subject() == Subject.CARD_ORDER;
        return new ViewerArm(
                trial.id(), arm, trial.names().get(arm), trial.hidden(arm), ordered ? own : List.of(), Set.copyOf(own));
    }
}
