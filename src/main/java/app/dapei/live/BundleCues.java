package app.dapei.live;

/**
 * What the cues of the latest broadcasts did for a bundle.
 *
 * @param sessions broadcasts that were looked at
 * @param offered cues that had it among their options
 * @param taken how many of these put it on air
 */
public record BundleCues(int sessions, int offered, int taken) {}
