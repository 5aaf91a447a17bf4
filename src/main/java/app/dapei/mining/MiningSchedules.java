package app.dapei.mining;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the current shop is mined by itself. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class MiningSchedules {

    private final ScheduleStore store;
    private final CurrentShop current;
    private final Clock clock;

    MiningSchedules(ScheduleStore store, CurrentShop current, Clock clock) {
        this.store = store;
        this.current = current;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public MiningSchedule get() {
        return store.find(current.id()).orElse(MiningSchedule.NONE);
    }

    /** When the next run is due; empty where none is. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextAt() {
        return store.nextAt(current.id());
    }

    /** Sets it; where it is enabled, the first run is due at once. */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void set(MiningSchedule schedule) {
        store.put(current.id(), schedule, clock.instant());
    }
}
