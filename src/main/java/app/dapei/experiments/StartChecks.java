package app.dapei.experiments;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.BundleState;
import app.dapei.bundles.Bundles;
import app.dapei.experiments.RunningTrials.Trial;
import app.dapei.experiments.core.MetricRole;
import app.dapei.experiments.core.assignment.BucketRange;
import app.dapei.experiments.core.assignment.Namespace;
import app.dapei.scripts.ScriptRow;
import app.dapei.scripts.Scripts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a draft before it starts: what would make its numbers worthless, and what is only to be known. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class StartChecks {

    private static final int LONGEST_DAYS = 60;
    private static final int SHORT_WINDOW = 10;
    private static final int MOST_GOALS = 3;

    private final Bundles bundles;
    private final Scripts scripts;
    private final RunningTrials running;
    private final CurrentShop current;

    StartChecks(Bundles bundles, Scripts scripts, RunningTrials running, CurrentShop current) {
        this.bundles = bundles;
        this.scripts = scripts;
        this.running = running;
        this.current = current;
    }

    /**
     * Something found.
     *
     * @param kind   what
     * @param detail a name or number that belongs to it; may be empty
     */
    public record Finding(Kind kind, String detail) {

        /** What may be found. */
        public enum Kind {
            /** Two arms show the same bundle. */
            SAME_BUNDLE(true),
            /** An arm names no bundle. */
            NO_BUNDLE(true),
            /** Two arms have the host say the same. */
            SAME_SCRIPT(true),
            /** An arm of a comparison of scripts has neither script nor instruction. */
            NO_SCRIPT(true),
            /** A script is not in the library, or was put away. */
            SCRIPT_GONE(true),
            /** A bundle is not published, so nobody would see it. */
            NOT_LIVE(true),
            /** An experiment that runs uses one of the bundles among the same viewers. */
            OVERLAPS(true),
            /** At this traffic it takes longer than two months. */
            TOO_LONG(false),
            /** Nothing watches over returns or watching. */
            NO_GUARDRAIL(false),
            /** Viewers of one moment see different prices. */
            PRICE_BY_VIEWER(false),
            /** A window is shorter than a pitch cycle. */
            SHORT_WINDOW(false),
            /** Windows without burn-in: the arm before still works. */
            NO_BURN_IN(false),
            /** Many goals share the level. */
            MANY_GOALS(false),
            /** The arms sell from one stock. */
            SHARED_GOODS(false);

            private final boolean blocks;

            Kind(boolean blocks) {
                this.blocks = blocks;
            }

            /** Whether it must be mended before the start. */
            public boolean blocks() {
                return blocks;
            }
        }
    }

    /**
     * Looks at a draft.
     *
     * @param daysExpected days that it takes at the shop's traffic; negative = not known
     */
    @Transactional(readOnly = true)
    public List<Finding> of(ExperimentDraft draft, long daysExpected) {
        var setup = draft.setup();
        var found = new ArrayList<Finding>();
        if (setup.subject().isOfBundles() && setup.design() != Design.COUNTED) {
            ofBundles(setup, found);
        }
        if (setup.subject() == Subject.SCRIPT && setup.design() != Design.COUNTED) {
            ofScripts(setup, found);
        }
        overlapping(setup).forEach(name -> found.add(new Finding(Finding.Kind.OVERLAPS, name)));
        addIf(found, daysExpected > LONGEST_DAYS, Finding.Kind.TOO_LONG, String.valueOf(daysExpected));
        boolean guarded = setup.metrics().stream().anyMatch(metric -> metric.role() == MetricRole.GUARDRAIL);
        addIf(found, !guarded && setup.design() != Design.COUNTED, Finding.Kind.NO_GUARDRAIL, "");
        boolean byViewer = setup.subject() == Subject.PRICE || setup.subject() == Subject.UNLOCK_GOAL;
        addIf(found, byViewer && setup.design().splitsViewers(), Finding.Kind.PRICE_BY_VIEWER, "");
        if (setup.design() == Design.SWITCHBACK) {
            var windows = setup.windows();
            addIf(found, windows.minutes() < SHORT_WINDOW, Finding.Kind.SHORT_WINDOW, windows.minutes() + "");
            addIf(found, windows.burnIn() == 0, Finding.Kind.NO_BURN_IN, "");
        }
        int goals = setup.goals().size();
        addIf(found, goals > MOST_GOALS, Finding.Kind.MANY_GOALS, String.valueOf(goals));
        return found;
    }

    private static void addIf(List<Finding> found, boolean holds, Finding.Kind kind, String detail) {
        if (holds) {
            found.add(new Finding(kind, detail));
        }
    }

    private void ofBundles(Setup setup, List<Finding> found) {
        var seen = new HashSet<UUID>();
        var goods = new HashSet<Long>();
        boolean shared = false;
        for (var arm : setup.arms()) {
            var id = arm.bundleId();
            if (id == null) {
                found.add(new Finding(Finding.Kind.NO_BUNDLE, ""));
                continue;
            }
            var bundle = bundles.find(id);
            var name = bundle.map(one -> one.draft().name()).orElse("");
            addIf(found, !seen.add(id), Finding.Kind.SAME_BUNDLE, name);
            boolean live = bundle.filter(one -> one.state() == BundleState.LIVE).isPresent();
            addIf(found, !live, Finding.Kind.NOT_LIVE, name);
            if (bundle.isPresent()) {
                for (var product : bundle.get().draft().productIds()) {
                    shared |= !goods.add(product);
                }
            }
        }
        addIf(found, shared, Finding.Kind.SHARED_GOODS, "");
    }

    private void ofScripts(Setup setup, List<Finding> found) {
        var seen = new HashSet<List<String>>();
        for (var arm : setup.arms()) {
            var id = arm.scriptId();
            if (id == null && arm.instruction().isBlank()) {
                found.add(new Finding(Finding.Kind.NO_SCRIPT, ""));
                continue;
            }
            var script = id == null ? Optional.<ScriptRow>empty() : scripts.find(id);
            var title = script.map(row -> row.draft().title()).orElse(arm.instruction());
            boolean gone = id != null && script.filter(row -> !row.archived()).isEmpty();
            addIf(found, gone, Finding.Kind.SCRIPT_GONE, title);
            boolean first =
                    seen.add(List.of(String.valueOf(id), arm.instruction().strip()));
            addIf(found, !first, Finding.Kind.SAME_SCRIPT, title);
        }
    }

    private List<String> overlapping(Setup setup) {
        return running.ofShop(current.id()).stream()
                .filter(trial -> meets(setup, trial))
                .map(Trial::question)
                .toList();
    }

    private static boolean meets(Setup setup, Trial trial) {
        var own = setup.audience();
        var other = trial.setup().audience();
        boolean sameRoom =
                own.room() == null || other.room() == null || own.room().equals(other.room());
        boolean apart = !own.layer().isEmpty()
                && own.layer().equals(other.layer())
                && !new Namespace(own.layer(), new BucketRange(own.from(), own.to()))
                        .overlaps(new Namespace(other.layer(), new BucketRange(other.from(), other.to())));
        boolean bothPlayed = setup.design().isPlayed() && trial.setup().design().isPlayed();
        boolean sameBundle = setup.arms().stream()
                .map(Setup.ArmPlan::bundleId)
                .filter(Objects::nonNull)
                .anyMatch(id -> trial.setup().arms().stream().anyMatch(arm -> id.equals(arm.bundleId())));
        return sameRoom && !apart && (bothPlayed || sameBundle);
    }
}
