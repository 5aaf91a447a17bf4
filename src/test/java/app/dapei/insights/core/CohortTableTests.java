package app.dapei.insights.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.shared.Rate;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CohortTableTests {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Map<LocalDate, Map<Integer, Long>> BUYERS =
            Map.of(JUNE, Map.of(0, 10L, 1, 4L, 2, 1L), JULY, Map.of(0, 30L, 1, 6L, 2, 9L));

    @Test
    void aMonthThatIsNotOverIsBlankAndOneWithNobodyIsNought() {
        CohortTable table = CohortTable.of(BUYERS, LocalDate.of(2026, 9, 30));

        assertThat(table.rows()).extracting(CohortTable.Row::size).containsExactly(10L, 30L);
        assertThat(table.rows().getFirst().months()).containsExactly(new Rate(4, 10), new Rate(1, 10));
        assertThat(table.rows().getLast().after(1)).hasValue(new Rate(6, 30));
        assertThat(table.rows().getLast().after(2)).isEmpty();
        assertThat(CohortTable.of(BUYERS, LocalDate.of(2026, 11, 1))
                        .rows()
                        .getFirst()
                        .after(4))
                .hasValue(new Rate(0, 10));
    }

    @Test
    void theMeanIsWeightedOverTheCohortsWhoseMonthIsOver() {
        CohortTable table = CohortTable.of(BUYERS, LocalDate.of(2026, 9, 30));

        assertThat(table.mean(1)).isEqualTo(new Rate(10, 40));
        assertThat(table.mean(2)).isEqualTo(new Rate(1, 10));
        assertThat(table.mean(3)).isEqualTo(new Rate(0, 0));
    }
}
