package app.dapei.live.core.crowd;

/** Something that a made-up viewer does. */
public sealed interface CrowdAct {

    /** Writes. */
    record Says(String viewer, String name, String text) implements CrowdAct {}

    /** Taps on the like button, 1 to 50 times. */
    record Likes(String viewer, int taps) implements CrowdAct {}

    /** Votes for an option, from 0. */
    record Votes(String viewer, int option) implements CrowdAct {}

    /** Opens bundles or products. */
    record Clicks(int times) implements CrowdAct {}

    /** Buys what is on air; with what belongs to it or without. */
    record Buys(String viewer, boolean withCompanions) implements CrowdAct {}

    /** So many watch now. */
    record Watches(int online) implements CrowdAct {}
}
