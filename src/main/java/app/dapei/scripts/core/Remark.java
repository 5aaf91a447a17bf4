package app.dapei.scripts.core;

import org.jspecify.annotations.Nullable;

/** Something that a script's author should know, with its place. */
public sealed interface Remark {

    /** The part that it is about; null = the whole script. */
    @Nullable
    ScriptPart part();

    /** Whether the script cannot be stored with it; otherwise it is a hint. */
    default boolean refuses() {
        return false;
    }

    /** A part of the form is empty. */
    record MissingPart(ScriptPart part) implements Remark {}

    /** The part that solves the problem names no associated item. */
    record AssociatedNotNamed(ScriptPart part) implements Remark {}

    /** A variable does not exist or is not closed; the place is counted from 0. */
    record UnknownVariable(ScriptPart part, String name, int start, int end) implements Remark {

        @Override
        public boolean refuses() {
            return true;
        }
    }

    /** A part has too many characters. */
    record TooLong(ScriptPart part, int length, int most) implements Remark {

        @Override
        public boolean refuses() {
            return true;
        }
    }

    /** The title is missing or too long. */
    record WrongTitle(int length, int most) implements Remark {

        @Override
        public @Nullable ScriptPart part() {
            return null;
        }

        @Override
        public boolean refuses() {
            return true;
        }
    }

    /** It takes longer than listeners listen. */
    record TakesLong(int seconds, int most) implements Remark {

        @Override
        public @Nullable ScriptPart part() {
            return null;
        }
    }

    /** It contains a watched phrase. */
    record Watched(ScriptPart part, WatchedPhrase phrase, int start, int end) implements Remark {}

    /**
     * It says a price or a saving that the price ledger does not bear.
     *
     * @param saving whether a saving is said; otherwise a former price
     * @param said what is said, minor units
     * @param most what may be said, minor units; null = nothing
     */
    record ClaimTooHigh(
            ScriptPart part,
            boolean saving,
            long said,
            @Nullable Long most,
            int start,
            int end) implements Remark {}
}
