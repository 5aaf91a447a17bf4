package app.dapei.bundles.core;

/**
 * Tells whether a session shows too many associated items: more of them first help and then keep people from starting
 * to choose (Long et al., M&SOM 27(1), 2025). Bundles do not count, distinct associated products do.
 *
 * @param shown distinct associated products shown so far
 * @param good the numbers that are good
 */
public record AssociationMeter(int shown, Range good) {

    /** What is good where a shop does not know better: 3 to 5. */
    public static final Range USUAL = new Range(3, 5);

    /** Numbers from and to, both inclusive. */
    public record Range(int least, int most) {

        public Range {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("a range rises from 0; got: " + least + " to " + most);
            }
        }
    }

    /** What is to be done. */
    public enum Band {
        /** There is room for more. */
        ROOM,
        GOOD,
        /** Up to two more than good: think before showing another one. */
        WARN,
        /** Another one needs a note. */
        NOTE_NEEDED
    }

    public AssociationMeter {
        if (shown < 0) {
            throw new IllegalArgumentException("shown must be 0 or more; got: " + shown);
        }
    }

    public static AssociationMeter of(int shown) {
        return new AssociationMeter(shown, USUAL);
    }

    public Band band() {
        if (shown < good.least()) {
            return Band.ROOM;
        }
        if (shown <= good.most()) {
            return Band.GOOD;
        }
        return shown <= good.most() + 2 ? Band.WARN : Band.NOTE_NEEDED;
    }
}
