package app.dapei.scripts;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.Bundles;
import app.dapei.scripts.core.Remark;
import app.dapei.scripts.core.ScriptDraft;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the scripts of the current shop; every act is audited, every change is a version. */
@Service
@Transactional
@PreAuthorize(Roles.MAY_EDIT)
public class ScriptDesk {

    private final ScriptStore store;
    private final ScriptReview review;
    private final Bundles bundles;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScriptDesk(
            ScriptStore store,
            ScriptReview review,
            Bundles bundles,
            CurrentShop current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.review = review;
        this.bundles = bundles;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores a new script.
     *
     * @param bundleId the bundle that it sells; null = none yet
     * @return its number
     * @throws ScriptRefusedException if something is wrong with it
     * @throws IllegalArgumentException if the shop has no such bundle
     */
    public UUID add(@Nullable UUID bundleId, ScriptDraft draft) {
        check(bundleId, draft);
        var id = UUID.randomUUID();
        store.insert(current.id(), id, bundleId, draft, current.actor(), clock.instant());
        tell(id, "SCRIPT_ADDED", draft.title(), draft.kind() + " " + draft.language());
        return id;
    }

    /**
     * Changes a script.
     *
     * @param version the version that was read
     * @throws UnknownScriptException if the shop has no such script
     * @throws ScriptChangedMeanwhileException if somebody changed it since
     * @throws ScriptRefusedException if something is wrong with it
     * @throws IllegalArgumentException if the shop has no such bundle
     */
    public void change(UUID scriptId, int version, @Nullable UUID bundleId, ScriptDraft draft) {
        read(scriptId);
        check(bundleId, draft);
        if (!store.update(current.id(), scriptId, version, bundleId, draft, current.actor(), clock.instant())) {
            throw new ScriptChangedMeanwhileException(draft.title());
        }
        tell(scriptId, "SCRIPT_CHANGED", draft.title(), "version: " + (version + 1));
    }

    /**
     * Makes a script again what it was in a former version; that is a change like any other.
     *
     * @throws IllegalArgumentException if there is no such version; otherwise as {@link #change}
     */
    public void restoreVersion(UUID scriptId, int version, int former) {
        var draft = store.versions(current.id(), scriptId).stream()
                .filter(one -> one.version() == former)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the script has no version " + former))
                .draft();
        change(scriptId, version, read(scriptId).bundleId(), draft);
    }

    /**
     * Puts a script away or takes it back.
     *
     * @throws UnknownScriptException if the shop has no such script
     */
    public void archive(UUID scriptId, boolean archived) {
        var script = read(scriptId);
        store.archive(current.id(), scriptId, archived);
        tell(
                scriptId,
                archived ? "SCRIPT_ARCHIVED" : "SCRIPT_RESTORED",
                script.draft().title(),
                "");
    }

    private ScriptRow read(UUID scriptId) {
        return store.find(current.id(), scriptId).orElseThrow(() -> new UnknownScriptException(scriptId));
    }

    private void check(@Nullable UUID bundleId, ScriptDraft draft) {
        if (bundleId != null && bundles.find(bundleId).isEmpty()) {
            throw new IllegalArgumentException("there is no bundle " + bundleId);
        }
        var refusals =
                review.remarks(bundleId, draft).stream().filter(Remark::refuses).toList();
        if (!refusals.isEmpty()) {
            throw new ScriptRefusedException(draft.title(), refusals);
        }
    }

    private void tell(UUID scriptId, String act, String title, String detail) {
        events.publishEvent(new ScriptChanged(current.id(), scriptId, act, title, detail));
    }
}
