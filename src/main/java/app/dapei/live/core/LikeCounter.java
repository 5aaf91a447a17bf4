package app.dapei.live.core;

import app.dapei.live.core.Applied.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    private int setsTaken;
    private @Nullable Instant priceUntil;

    Answer like(String source, long number, int taps, Instant now, List<RoomEffect> effects) {
        var last = lastNumbers.get(source);
        if (last != null && number <= last) {
            return Answer.ALREADY;
        }
        lastNumbers.put(source, number);
        likes += taps;
        if (unlock != null && state == UnlockProgress.State.OPEN && likes - likesAtOpening >= unlock.goal()) {
            state = UnlockProgress.State.REACHED;
            frozen = unlock.goal();
            var lasts = unlock.lasts();
            priceUntil = lasts == null ? null : now.plus(lasts);
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
        setsTaken = 0;
        priceUntil = null;
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
        if (state == UnlockProgress.State.REACHED && priceUntil != null && !now.isBefore(priceUntil)) {
            state = UnlockProgress.State.SPENT;
        }
    }

    /** Sets of a bundle were ordered; those kept for the goal's price are used up first. */
    void ordered(UUID bundle, int sets) {
        if (unlock != null
                && state == UnlockProgress.State.REACHED
                && unlock.bundleId().equals(bundle)) {
            setsTaken += sets;
            if (unlock.sets() > 0 && setsTaken >= unlock.sets()) {
                state = UnlockProgress.State.SPENT;
            }
        }
    }

    /** The goal, while it was reached and its price holds. */
    @Nullable
    Unlock inForce() {
        return state == UnlockProgress.State.REACHED ? unlock : null;
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
        return switch (state) {
            case OPEN -> unlock == null ? null : unlock.until();
            case REACHED -> priceUntil;
            case ENDED, SPENT -> null;
        };
    }

    @Nullable
    UnlockProgress progress() {
        if (unlock == null) {
            return null;
        }
        long counted = state == UnlockProgress.State.OPEN ? likes - likesAtOpening : frozen;
        Integer left = unlock.sets() == 0 ? null : Math.max(0, unlock.sets() - setsTaken);
        return new UnlockProgress(unlock, counted, state, left, priceUntil);
    }
}
