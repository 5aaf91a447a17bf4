package app.dapei.experiments.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.experiments.core.ArmsText.Line;
import app.dapei.experiments.core.ArmsText.Problem;
import app.dapei.experiments.core.ArmsText.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmsTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\t1000\t50\nB\t1,020\t65",
                "arm\tusers\tconversions\nA\t1000\t50\nB\t1020\t65",
                "A,1000,50\nB,1020,65",
                "组,人数,转化\nA,1000,50\nB,1020,65\n",
                "A;1000;50\r\n\r\nB;1020;65",
                "A | 1000 | 50\nB | 1020 | 65",
                "A 1000 50\nB 1020 65",
                "A 1,000 50\nB 1,020 65"
            })
    void readsWhatPeoplePaste(String text) {
        assertThat(ArmsText.read(text, 2))
                .isEqualTo(new Reading.Lines(
                        List.of(new Line("A", List.of(1000.0, 50.0)), new Line("B", List.of(1020.0, 65.0)))));
    }

    @Test
    void saysWhichLineHasTooManyOrTooFewNumbers() {
        assertThat(ArmsText.read("A\t1000\t50\nB\t1020", 2)).isEqualTo(new Reading.Unreadable(2, Problem.COLUMNS, "1"));
    }

    @Test
    void saysWhatIsNoNumber() {
        assertThat(ArmsText.read("A\t1000\t50\nB\t1020\tmany", 2))
                .isEqualTo(new Reading.Unreadable(2, Problem.NOT_A_NUMBER, "many"));
        assertThat(ArmsText.read("A\t1000\t50\nB\tNaN\t3", 2))
                .isEqualTo(new Reading.Unreadable(2, Problem.NOT_A_NUMBER, "NaN"));
    }

    @Test
    void needsTwoArmsAndTakesTwenty() {
        assertThat(ArmsText.read("A\t1000\t50", 2)).isEqualTo(new Reading.Unreadable(0, Problem.TOO_FEW_ARMS, "1"));
        assertThat(ArmsText.read("", 2)).isEqualTo(new Reading.Unreadable(0, Problem.TOO_FEW_ARMS, "0"));
        assertThat(ArmsText.read("x\t1\t1\n".repeat(21), 2))
                .isEqualTo(new Reading.Unreadable(0, Problem.TOO_MANY_ARMS, "21"));
        assertThat(ArmsText.read("x\t1\t1\n".repeat(20), 2)).isInstanceOf(Reading.Lines.class);
    }
}
