package app.dapei.stock.core;

/**
 * When stock is low: it is enough for fewer minutes at the current sell rate than the shop wants, or for so few units
 * that a single surge empties it.
 *
 * @param lowMinutes cover below which stock is low, 0 to {@value #MINUTES_LIMIT}
 * @param lowCount units up to which stock is low whatever the rate, 0 to {@value #COUNT_LIMIT}
 */
public record AlarmRule(int lowMinutes, int lowCount) {

    public static final int MINUTES_LIMIT = 10_080;
    public static final int COUNT_LIMIT = 100_000;

    /** Half an hour of cover, or ten units. */
    public static final AlarmRule DEFAULT = new AlarmRule(30, 10);

    public AlarmRule {
        require("lowMinutes", lowMinutes, MINUTES_LIMIT);
        require("lowCount", lowCount, COUNT_LIMIT);
    }

    /** The alarm for so many sellable units that sell at a rate. */
    public Alarm of(long available, SellRate rate) {
        if (available <= 0) {
            return Alarm.SOLD_OUT;
        }
        var cover = rate.cover(available);
        boolean soonGone = cover.isPresent() && cover.getAsDouble() < lowMinutes;
        return soonGone || available <= lowCount ? Alarm.LOW : Alarm.ENOUGH;
    }

    private static void require(String name, int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + " must be in [0, " + most + "]; got: " + value);
        }
    }
}
