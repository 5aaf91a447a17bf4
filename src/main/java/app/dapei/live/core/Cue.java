package app.dapei.live.core;

import app.dapei.live.core.chat.Intent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the host may do next, because viewers ask for it.
 *
 * @param id unique in the session
 * @param intent what viewers want
 * @param about what they want it of
 * @param evidence who asked
 * @param options what could go on air, the best first; empty where nothing is prepared
 * @param raisedAt when it came up
 * @param until when it goes by itself
 */
public record Cue(
        String id,
        Intent intent,
        LiveItem about,
        Evidence evidence,
        List<Option> options,
        Instant raisedAt,
        Instant until) {

    public Cue {
        options = List.copyOf(options);
    }

    /** Whether accepting puts an option on air; the other cues are answered by talking. */
    public boolean shows() {
        return switch (intent) {
            case MATCH, PRICE, BUY, STOCK, REPEAT -> true;
            case SIZE, USE, DOUBT, SHIPPING -> false;
        };
    }

    /** The cue with its first option last. */
    Cue swapped() {
        if (options.size() < 2) {
            return this;
        }
        var turned = new ArrayList<>(options.subList(1, options.size()));
        turned.add(options.getFirst());
        return new Cue(id, intent, about, evidence, turned, raisedAt, until);
    }

    Cue with(Evidence newer) {
        return new Cue(id, intent, about, newer, options, raisedAt, until);
    }

    /**
     * Who asked.
     *
     * @param askers different viewers
     * @param comments how often in all
     * @param seconds within how long
     * @param topic the name most of them used; null = none
     * @param sample one comment as it was written
     */
    public record Evidence(
            int askers,
            int comments,
            long seconds,
            @Nullable String topic,
            String sample) {}

    /**
     * Something that could go on air.
     *
     * @param item what
     * @param prepared whether it is made for what is on air
     * @param parts what it scored
     */
    public record Option(LiveItem item, boolean prepared, List<Part> parts) {

        public Option {
            parts = List.copyOf(parts);
        }

        /** The parts' sum, 0 to 1. */
        public double score() {
            return parts.stream().mapToDouble(Part::points).sum();
        }
    }

    /**
     * A part of a score.
     *
     * @param kind what it stands for
     * @param points 0 to the kind's most
     */
    public record Part(Kind kind, double points) {

        /** What counts, and how much at most. */
        public enum Kind {
            /** Share of the askers who named something in it. */
            ASKED(0.30),
            ASSOCIATION(0.25),
            STOCK(0.15),
            /** Tells of costs: not for a HOST. */
            MARGIN(0.12),
            /** How long it was not shown. */
            FRESH(0.10),
            /** Less for each associated product beyond five that the session would have shown. */
            CALM(0.08);

            private final double most;

            Kind(double most) {
                this.most = most;
            }

            /** The most points. */
            public double most() {
                return most;
            }
        }
    }
}
