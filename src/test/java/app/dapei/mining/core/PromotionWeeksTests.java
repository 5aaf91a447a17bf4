package app.dapei.mining.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromotionWeeksTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    /** So many days with so many orders each. */
    private static Map<LocalDate, Integer> days(int days, int orders) {
        Map<LocalDate, Integer> byDay = new TreeMap<>();
        IntStream.range(0, days).forEach(day -> byDay.put(MONDAY.plusDays(day), orders));
        return byDay;
    }

    @Test
    void findsTheWeekThatStandsOut() {
        Map<LocalDate, Integer> byDay = days(70, 10);
        byDay.put(LocalDate.of(2026, 11, 11), 150);
        PromotionWeeks weeks = PromotionWeeks.of(byDay);
        assertThat(weeks.mondays()).containsExactly(LocalDate.of(2026, 11, 9));
        assertThat(weeks.contains(LocalDate.of(2026, 11, 15))).isTrue();
        assertThat(weeks.contains(LocalDate.of(2026, 11, 16))).isFalse();
    }

    @Test
    void doesNotTakeGrowthOrASeasonForAPromotion() {
        Map<LocalDate, Integer> byDay = days(140, 0);
        byDay.replaceAll((day, none) -> 20 + (int) (MONDAY.until(day).toTotalMonths() * 8));
        assertThat(PromotionWeeks.of(byDay).mondays()).isEmpty();
    }

    @Test
    void doesNotTakeAShortFirstWeekForAQuietOne() {
        Map<LocalDate, Integer> byDay = days(40, 10);
        byDay.keySet().removeIf(day -> day.isBefore(MONDAY.plusDays(6)));
        assertThat(PromotionWeeks.of(byDay).mondays()).isEmpty();
    }

    @Test
    void saysNothingOfTooFewOrdersOrWeeks() {
        Map<LocalDate, Integer> few = days(70, 0);
        few.put(MONDAY.plusDays(30), 19);
        assertThat(PromotionWeeks.of(few).mondays()).isEmpty();
        Map<LocalDate, Integer> brief = days(20, 10);
        brief.put(MONDAY, 500);
        assertThat(PromotionWeeks.of(brief).mondays()).isEmpty();
        assertThat(PromotionWeeks.of(Map.of()).mondays()).isEmpty();
    }
}
