package app.dapei.scripts;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scripts of the current shop, as its people read them. What changes them is {@link ScriptDesk}. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class Scripts {

    private final ScriptStore store;
    private final ObjectProvider<ScriptConversions> conversions;
    private final CurrentShop current;

    Scripts(ScriptStore store, ObjectProvider<ScriptConversions> conversions, CurrentShop current) {
        this.store = store;
        this.conversions = conversions;
        this.current = current;
    }

    /** The scripts that a filter lets through, the latest first; at most 500. */
    @Transactional(readOnly = true)
    public List<ScriptRow> find(ScriptFilter filter) {
        return store.find(current.id(), filter);
    }

    @Transactional(readOnly = true)
    public Optional<ScriptRow> find(UUID scriptId) {
        return store.find(current.id(), scriptId);
    }

    /** The latest hundred versions of a script, the latest first. */
    @Transactional(readOnly = true)
    public List<ScriptVersion> versions(UUID scriptId) {
        return store.versions(current.id(), scriptId);
    }

    /** What each version of a script sold on the air; versions that never were there are missing. */
    @Transactional(readOnly = true)
    public Map<Integer, ScriptConversions.Sold> sold(UUID scriptId) {
        var sold = new TreeMap<Integer, ScriptConversions.Sold>();
        conversions.stream().forEach(one -> sold.putAll(one.of(current.id(), scriptId)));
        return sold;
    }
}
