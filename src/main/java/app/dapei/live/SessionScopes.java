package app.dapei.live;

import app.dapei.mining.ScopeSource;
import app.dapei.shared.TimeRange;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets the miner look at the orders placed while a session was on the air. */
@Component
class SessionScopes implements ScopeSource {

    private final SessionStore sessions;
    private final Clock clock;

    SessionScopes(SessionStore sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "SESSION";
    }

    @Override
    public List<Choice> choices(long shopId) {
        return sessions.latest(shopId).stream()
                .filter(session -> session.startedAt() != null)
                .map(session -> new Choice(Long.toString(session.id()), session.name()))
                .toList();
    }

    @Override
    public Optional<Limits> limits(long shopId, String key) {
        return key.matches("\\d{1,18}")
                ? sessions.find(shopId, Long.parseLong(key))
                        .filter(session -> session.startedAt() != null)
                        .map(this::limits)
                : Optional.empty();
    }

    private Limits limits(LiveSession session) {
        var start = Objects.requireNonNull(session.startedAt());
        var end = Objects.requireNonNullElseGet(session.endedAt(), clock::instant);
        return new Limits(List.of(new TimeRange(start, end)), Set.of());
    }
}
