package app.dapei.live.core;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asked one thing lately; whoever asks again counts once, from the last time. */
final class AskWindow {

    private static final int MOST_COMMENTS = 10_000;

    private final LinkedHashMap<String, Ask> askers = new LinkedHashMap<>();
    private final ArrayDeque<Long> comments = new ArrayDeque<>();
    private String sample = "";

    private record Ask(long at, @Nullable String topic, List<Long> wanted) {}

    /** @param wanted products that the comment names */
    void add(String viewer, long at, @Nullable String topic, List<Long> wanted, String text) {
        askers.remove(viewer);
        askers.put(viewer, new Ask(at, topic, wanted));
        comments.addLast(at);
        if (comments.size() > MOST_COMMENTS) {
            comments.removeFirst();
        }
        sample = text;
    }

    /** Leaves out what was asked at that time or before. */
    void forget(long until) {
        var eldest = askers.values().iterator();
        while (eldest.hasNext() && eldest.next().at() <= until) {
            eldest.remove();
        }
        while (!comments.isEmpty() && comments.getFirst() <= until) {
            comments.removeFirst();
        }
    }

    int askers() {
        return askers.size();
    }

    boolean isEmpty() {
        return askers.isEmpty();
    }

    Cue.Evidence evidence(long seconds) {
        return new Cue.Evidence(askers.size(), comments.size(), seconds, topic(), sample);
    }

    /** The name that most askers used, the first in the alphabet of equals. */
    private @Nullable String topic() {
        Map<String, Integer> counts = new HashMap<>();
        askers.values().forEach(ask -> {
            if (ask.topic() != null) {
                counts.merge(ask.topic(), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Share of the askers who named one of the products; a half where nobody named any. */
    double shareWanting(Set<Long> products) {
        long naming =
                askers.values().stream().filter(ask -> !ask.wanted().isEmpty()).count();
        if (naming == 0) {
            return 0.5;
        }
        long wanting = askers.values().stream()
                .filter(ask -> ask.wanted().stream().anyMatch(products::contains))
                .count();
        return (double) wanting / askers.size();
    }
}
