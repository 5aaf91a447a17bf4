package app.dapei.bundles.ui;

import app.dapei.bundles.BundleChangedMeanwhileException;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.BundleRefusedException;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.BundleStateException;
import app.dapei.bundles.UnknownBundleException;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.Problem;
import app.dapei.shared.ui.Notifications;
import java.util.UUID;
import java.util.function.Consumer;

/** Does what the buttons of a bundle say, tells how it went, and offers the way back. */
final class BundleActions {

    private final BundleDesk desk;
    private final BundleTexts texts;
    private final Runnable reload;

    /** @param reload reads the bundle and the list again */
    BundleActions(BundleDesk desk, BundleTexts texts, Runnable reload) {
        this.desk = desk;
        this.texts = texts;
        this.reload = reload;
    }

    void publish(BundleRow row) {
        act(() -> {
            desk.publish(row.id(), row.version());
            undoable("published", row, () -> desk.unpublish(row.id()));
        });
    }

    void unpublish(BundleRow row) {
        act(() -> {
            desk.unpublish(row.id());
            undoable("unpublished", row, () -> desk.publish(row.id(), row.version() + 1));
        });
    }

    /** Declares a draft finished, or takes it back to work. */
    void finish(BundleRow row, boolean finished) {
        act(() -> {
            desk.finish(row.id(), row.version(), finished);
            undoable(
                    finished ? "finished" : "reopened", row, () -> desk.finish(row.id(), row.version() + 1, !finished));
        });
    }

    void restoreVersion(BundleRow row, int former) {
        act(() -> {
            desk.restoreVersion(row.id(), row.version(), former);
            undoable("version.restored", row, () -> desk.change(row.id(), row.version() + 1, row.draft()));
        });
    }

    void archive(BundleRow row) {
        act(() -> {
            desk.archive(row.id());
            undoable("archived", row, () -> desk.restore(row.id()));
        });
    }

    void restore(BundleRow row) {
        act(() -> {
            desk.restore(row.id());
            Notifications.done(texts.text("restored", row.name(texts.locale())));
        });
    }

    void move(BundleRow row, boolean up) {
        act(() -> desk.move(row.id(), up));
    }

    void duplicate(BundleRow row, Consumer<UUID> edit) {
        act(() -> edit.accept(desk.duplicate(row.id(), copyName(row.draft().name()))));
    }

    private String copyName(String name) {
        var copy = texts.text("copy-of", name);
        int limit = BundleDraft.NAME_LIMIT;
        return copy.codePointCount(0, copy.length()) <= limit ? copy : name;
    }

    private void undoable(String key, BundleRow row, Runnable undo) {
        Notifications.undoable(texts.text(key, row.name(texts.locale())), texts.text("undo"), () -> act(undo));
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (BundleRefusedException refused) {
            boolean guarded = refused.problems().stream().allMatch(Problem.PairNeedsNote.class::isInstance);
            Notifications.failure(texts.text(
                    guarded ? "refused.guard" : "refused", refused.problems().size()));
        } catch (BundleChangedMeanwhileException meanwhile) {
            Notifications.failure(texts.text("meanwhile"));
        } catch (BundleStateException wrong) {
            Notifications.failure(texts.text("wrong-state", texts.text("state." + wrong.from())));
        } catch (UnknownBundleException gone) {
            Notifications.failure(texts.text("gone"));
        }
        reload.run();
    }
}
