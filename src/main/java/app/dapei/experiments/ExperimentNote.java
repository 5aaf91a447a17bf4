package app.dapei.experiments;

import java.time.Instant;

/**
 * A note on an experiment.
 *
 * @param at     when it was written
 * @param author who wrote it
 * @param text   what it says
 */
public record ExperimentNote(Instant at, String author, String text) {

    public static final int LONGEST = 2000;
}
