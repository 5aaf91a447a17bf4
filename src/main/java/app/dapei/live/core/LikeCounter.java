package app.dapei.live.core;

import app.dapei.live.core.Applied.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The likes of a session, each batch once, and the goal before them. */
final class LikeCounter {

    private final Map<String, Long> lastNumbers = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private long likes;
    private long likesAtOpening;
    private @Nullable Unlock unlock;
    private UnlockProgress.State state = UnlockProgress.State.ENDED;
    private long frozen;

    Answer like(String source, long number, int taps, List<RoomEffect> effects) {
        var last = lastNumbers.get(source);
        if (last != null && number <= last) {
            return Answer.ALREADY;
        }
        lastNumbers.put(source, number);
        likes += taps;
        if (unlock != null && state == UnlockProgress.State.OPEN && likes - likesAtOpening >= unlock.goal()) {
            state = UnlockProgress.State.REACHED;
            frozen = unlock.goal();
            effects.add(new RoomEffect.Unlocked(unlock));
        }
        return Answer.DONE;
    }

    Answer open(Unlock next) {
        if (state == UnlockProgress.State.OPEN || !used.add(next.id())) {
            return next.equals(unlock) ? Answer.ALREADY : Answer.NOT_POSSIBLE;
        }
        unlock = next;
        likesAtOpening = likes;
        state = UnlockProgress.State.OPEN;
        return Answer.DONE;
    }

    Answer withdraw(String unlockId) {
        if (unlock == null || !unlock.id().equals(unlockId)) {
            return Answer.NOT_POSSIBLE;
        }
        if (state != UnlockProgress.State.OPEN) {
            return Answer.ALREADY;
        }
        end();
        return Answer.DONE;
    }

    void advance(Instant now) {
        if (unlock != null && state == UnlockProgress.State.OPEN && !now.isBefore(unlock.until())) {
            end();
        }
    }

    void end() {
        if (state == UnlockProgress.State.OPEN) {
            frozen = likes - likesAtOpening;
            state = UnlockProgress.State.ENDED;
        }
    }

    long likes() {
        return likes;
    }

    @Nullable
    Instant deadline() {
        return unlock != null && state == UnlockProgress.State.OPEN ? unlock.until() : null;
    }

    @Nullable
    UnlockProgress progress() {
        return unlock == null
                ? null
                : new UnlockProgress(
                        unlock, state == UnlockProgress.State.OPEN ? likes - likesAtOpening : frozen, state);
    }
}
