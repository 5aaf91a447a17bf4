package app.dapei.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What running experiments change for one viewer. Opened here for whoever runs experiments; the room's page asks it for
 * each viewer, so it must be quick.
 */
public interface ViewerArms {

    /** The arms that the viewer has in the room, one per experiment; the same at every call. Shows nothing by itself. */
    List<ViewerArm> of(Room room, String viewer);

    /**
     * What an arm changes was on the viewer's screen. Only such viewers count; telling it again changes nothing.
     *
     * @param experimentId one of those of the viewer's arms
     */
    void seen(Room room, String viewer, UUID experimentId);

    /**
     * What one experiment changes for a viewer.
     *
     * @param experimentId the experiment
     * @param arm number of the arm, from 0, the control
     * @param name what the arm is called
     * @param hidden bundles that this viewer does not see
     * @param first bundles that come before all others, in this order
     * @param shown bundles that the arm is about: the arm is seen when one of them is
     */
    record ViewerArm(UUID experimentId, int arm, String name, Set<UUID> hidden, List<UUID> first, Set<UUID> shown) {

        public ViewerArm {
            hidden = Set.copyOf(hidden);
            first = List.copyOf(first);
            shown = Set.copyOf(shown);
        }
    }
}
