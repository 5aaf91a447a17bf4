package app.dapei.live.core;

import app.dapei.live.core.Applied.Answer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The polls of a session: one open at a time, one vote per viewer. */
final class PollBox {

    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> votes = new HashMap<>();
    private int[] tally = {};
    private @Nullable Poll poll;
    private boolean open;

    Answer open(Poll next) {
        if (open || !used.add(next.id())) {
            return poll != null && poll.equals(next) ? Answer.ALREADY : Answer.NOT_POSSIBLE;
        }
        poll = next;
        open = true;
        votes.clear();
        tally = new int[next.options().size()];
        return Answer.DONE;
    }

    Answer vote(String viewer, String pollId, int option) {
        var now = poll;
        if (now == null || !open || !now.id().equals(pollId) || option < 0 || option >= tally.length) {
            return Answer.NOT_POSSIBLE;
        }
        var before = votes.get(viewer);
        if (before != null && (before == option || !now.changeable())) {
            return Answer.ALREADY;
        }
        votes.put(viewer, option);
        tally[option]++;
        if (before != null) {
            tally[before]--;
        }
        return Answer.DONE;
    }

    Answer close(String pollId, List<RoomEffect> effects) {
        if (poll == null || !poll.id().equals(pollId)) {
            return Answer.NOT_POSSIBLE;
        }
        if (!open) {
            return Answer.ALREADY;
        }
        end(effects);
        return Answer.DONE;
    }

    void advance(Instant now, List<RoomEffect> effects) {
        if (poll != null && open && !now.isBefore(poll.closesAt())) {
            end(effects);
        }
    }

    void end(List<RoomEffect> effects) {
        if (open) {
            open = false;
            var result = result();
            if (result != null) {
                effects.add(new RoomEffect.PollEnded(result));
            }
        }
    }

    @Nullable
    Instant deadline() {
        return poll != null && open ? poll.closesAt() : null;
    }

    @Nullable
    PollResult result() {
        return poll == null
                ? null
                : new PollResult(poll, Arrays.stream(tally).boxed().toList(), open);
    }
}
