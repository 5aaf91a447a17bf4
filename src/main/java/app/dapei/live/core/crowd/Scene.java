package app.dapei.live.core.crowd;

import org.jspecify.annotations.Nullable;

/**
 * What made-up viewers react to.
 *
 * @param onAir name of what is on air; null = nothing
 * @param companion name of something that belongs to it; null = nothing does
 * @param together whether a bundle is on air
 * @param options how many options the open poll has; 0 = none is open
 * @param goal whether a like goal is open
 */
public record Scene(@Nullable String onAir, @Nullable String companion, boolean together, int options, boolean goal) {

    /** Nothing is on air. */
    public static final Scene EMPTY = new Scene(null, null, false, 0, false);
}
