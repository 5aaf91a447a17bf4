package app.dapei.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs faster than another one, and may change how fast; it never goes back. */
final class PracticeClock extends Clock {

    private final Clock real;
    private Instant from;
    private Instant shown;
    private int speed;

    PracticeClock(Clock real, int speed) {
        this.real = real;
        this.speed = speed;
        from = real.instant();
        shown = from;
    }

    synchronized void setSpeed(int next) {
        shown = instant();
        from = real.instant();
        speed = next;
    }

    synchronized int speed() {
        return speed;
    }

    @Override
    public synchronized Instant instant() {
        return shown.plus(Duration.between(from, real.instant()).multipliedBy(speed));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
