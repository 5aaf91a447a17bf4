package app.dapei.live.core;

import java.util.List;
import java.util.OptionalInt;

/**
 * How a poll stands.
 *
 * @param poll the question
 * @param votes for each option
 * @param open whether votes still count
 */
public record PollResult(Poll poll, List<Integer> votes, boolean open) {

    public PollResult {
        votes = List.copyOf(votes);
    }

    public int total() {
        return votes.stream().mapToInt(Integer::intValue).sum();
    }

    /** Number of the option with most votes, the earlier of equals; empty where nobody voted. */
    public OptionalInt leader() {
        int leader = 0;
        for (int i = 1; i < votes.size(); i++) {
            if (votes.get(i) > votes.get(leader)) {
                leader = i;
            }
        }
        return total() == 0 ? OptionalInt.empty() : OptionalInt.of(leader);
    }
}
