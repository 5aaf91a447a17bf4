package app.dapei.bundles;

import app.dapei.access.Roles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Moves many bundles at once; each by itself, so that one that cannot go does not hold up the others. */
@Service
@PreAuthorize(Roles.MAY_EDIT)
public class BundleBatch {

    private final BundleDesk desk;
    private final Bundles bundles;

    BundleBatch(BundleDesk desk, Bundles bundles) {
        this.desk = desk;
        this.bundles = bundles;
    }

    /**
     * How it went.
     *
     * @param moved the bundles that moved
     * @param left those that did not, and why
     */
    public record Outcome(List<BundleRow> moved, List<Left> left) {

        public Outcome {
            moved = List.copyOf(moved);
            left = List.copyOf(left);
        }
    }

    /**
     * A bundle that stayed where it was.
     *
     * @param bundle as it is
     * @param problems how many things are wrong with it; 0 = it is in a state from which it cannot move there
     */
    public record Left(BundleRow bundle, int problems) {}

    public Outcome publish(Collection<UUID> ids) {
        return each(ids, row -> desk.publish(row.id(), row.version()));
    }

    public Outcome pause(Collection<UUID> ids) {
        return each(ids, row -> desk.unpublish(row.id()));
    }

    private Outcome each(Collection<UUID> ids, Consumer<BundleRow> move) {
        var moved = new ArrayList<BundleRow>();
        var left = new ArrayList<Left>();
        for (var id : ids) {
            bundles.find(id).ifPresent(row -> {
                try {
                    move.accept(row);
                    moved.add(row);
                } catch (BundleRefusedException refused) {
                    left.add(new Left(row, refused.problems().size()));
                } catch (BundleStateException | BundleChangedMeanwhileException | UnknownBundleException stays) {
                    left.add(new Left(row, 0));
                }
            });
        }
        return new Outcome(moved, left);
    }
}
