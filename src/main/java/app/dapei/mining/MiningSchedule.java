package app.dapei.mining;

/**
 * When a shop is mined by itself.
 *
 * @param enabled whether it is
 * @param everyHours after how many hours again, 1 to 720
 * @param windowDays over how many days of orders, 1 to 3650
 */
public record MiningSchedule(boolean enabled, int everyHours, int windowDays) {

    public static final int HOURS_LIMIT = 720;
    public static final int DAYS_LIMIT = 3650;

    /** What holds until a shop decides otherwise: not by itself. */
    public static final MiningSchedule NONE = new MiningSchedule(false, 24, 90);

    public MiningSchedule {
        requireWithin("everyHours", everyHours, HOURS_LIMIT);
        requireWithin("windowDays", windowDays, DAYS_LIMIT);
    }

    private static void requireWithin(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(field + " must be in [1, " + most + "]; got: " + value);
        }
    }
}
