package app.dapei.live.core;

import java.time.Duration;

/**
 * When what viewers ask for becomes a cue.
 *
 * @param window how far back askers count, 10 s to 5 min
 * @param askers how many different viewers must ask, 1 to 1,000; how often one of them does is all the same
 * @param coolDown how long after a decision the same question, or the same bundle, raises none, up to 1 h
 * @param shown how long a cue waits for a decision, 5 s to 10 min
 */
public record CueRules(Duration window, int askers, Duration coolDown, Duration shown) {

    /** Four viewers within a minute; a question rests for two and a half. */
    public static final CueRules USUAL =
            new CueRules(Duration.ofSeconds(60), 4, Duration.ofSeconds(150), Duration.ofSeconds(90));

    public static final int MOST_ASKERS = 1000;

    public CueRules {
        require("window", window, 10, 300);
        require("coolDown", coolDown, 0, 3600);
        require("shown", shown, 5, 600);
        if (askers < 1 || askers > MOST_ASKERS) {
            throw new IllegalArgumentException("askers must be in [1, 1000]; got: " + askers);
        }
    }

    private static void require(String name, Duration value, int least, int most) {
        if (value.toSeconds() < least || value.toSeconds() > most) {
            throw new IllegalArgumentException(
                    name + " must be in [" + least + ", " + most + "] s; got: " + value.toSeconds());
        }
    }
}
