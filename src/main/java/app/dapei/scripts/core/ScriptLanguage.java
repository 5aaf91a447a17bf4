package app.dapei.scripts.core;

import java.util.Arrays;
import java.util.Locale;

/** A language that is spoken on the air, and how fast. */
public enum ScriptLanguage {
    /** Chinese; speed in characters a minute. */
    ZH(Locale.SIMPLIFIED_CHINESE, 240, 100, 500),
    /** English; speed in words a minute. */
    EN(Locale.ENGLISH, 150, 60, 300);

    private final Locale locale;
    private final int usualPace;
    private final int slowest;
    private final int fastest;

    ScriptLanguage(Locale locale, int usualPace, int slowest, int fastest) {
        this.locale = locale;
        this.usualPace = usualPace;
        this.slowest = slowest;
        this.fastest = fastest;
    }

    public static ScriptLanguage of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }

    public Locale locale() {
        return locale;
    }

    /** Characters or words a minute, if a host has not said otherwise. */
    public int usualPace() {
        return usualPace;
    }

    public int slowest() {
        return slowest;
    }

    public int fastest() {
        return fastest;
    }

    /** What of a text is spoken: letters and digits in Chinese, words in English. */
    public int units(String text) {
        return switch (this) {
            case ZH ->
                (int) text.codePoints().filter(Character::isLetterOrDigit).count();
            case EN ->
                (int) text.lines()
                        .flatMap(line -> Arrays.stream(line.split("[\\s—–/]+")))
                        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                        .count();
        };
    }

    /** How many seconds a text takes at a pace, rounded up. */
    public int seconds(String text, int pace) {
        if (pace < 1) {
            throw new IllegalArgumentException("pace must be 1 or more; got: " + pace);
        }
        return Math.toIntExact(Math.ceilDiv(units(text) * 60L, pace));
    }
}
