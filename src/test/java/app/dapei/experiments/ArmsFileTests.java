package app.dapei.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.experiments.ArmsFile.Kind;
import app.dapei.experiments.ArmsFile.Problem;
import app.dapei.experiments.ArmsFile.Reading;
import app.dapei.experiments.ArmsFile.Reading.Arms;
import app.dapei.experiments.ArmsFile.Reading.Unreadable;
import app.dapei.experiments.core.ArmsText.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmsFileTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arm,users,conversions\nA,2000,100\nTent + lamp,2010,160\n",
                "\uFEFFusers;conversions;note;arm\r\n2000;100;old;A\r\n2,010;160;;Tent + lamp\r\n",
                "组\t人数\t转化\nA\t2000\t100\n\nTent + lamp\t2010\t160"
            })
    void readsCountsInAnyOrderOfColumnsAndWithAnySeparator(String text) {
        assertThat(read(text))
                .isEqualTo(new Arms(
                        Kind.SHARE,
                        List.of(new Line("A", List.of(2000.0, 100.0)), new Line("Tent + lamp", List.of(2010.0, 160.0))),
                        2,
                        OptionalDouble.empty()));
    }

    @Test
    void readsSumsAndMeans() {
        assertThat(arms("arm,users,sum,squares\nA,400,4000,48000\nB,400,4600,61000")
                        .kind())
                .isEqualTo(Kind.SUMS);
        var means = arms("arm,users,mean,deviation\nA,400,10.5,2\nB,400,-1.5e1,3");
        assertThat(means.kind()).isEqualTo(Kind.MEAN);
        assertThat(means.lines().getLast().numbers()).containsExactly(400.0, -15.0, 3.0);
    }

    @Test
    void addsUpUnitsOfEachArm() {
        var arms = arms("unit,arm,value\n1,A,2\n2,B,0\n3,A,4\n4,B,\"1,000\"\n");
        assertThat(arms.kind()).isEqualTo(Kind.SUMS);
        assertThat(arms.rows()).isEqualTo(4);
        assertThat(arms.lines())
                .containsExactly(
                        new Line("A", List.of(2.0, 6.0, 20.0)), new Line("B", List.of(2.0, 1000.0, 1_000_000.0)));
    }

    @Test
    void unitsThatDidSomethingOrNotAreConversions() {
        var arms = arms("arm,value\nA,1\nB,0\nA,0\nB,1\nB,1\n");
        assertThat(arms.kind()).isEqualTo(Kind.SHARE);
        assertThat(arms.lines()).containsExactly(new Line("A", List.of(2.0, 1.0)), new Line("B", List.of(3.0, 2.0)));
    }

    @Test
    void saysHowManyUnitsSoSkewedValuesNeed() {
        var rows = IntStream.range(0, 100)
                .mapToObj(row -> (row % 2 == 0 ? "A," : "B,") + (row % 20 < 2 ? 50 : 0))
                .collect(Collectors.joining("\n"));
        // one of ten has 50: skewness (1 − 0.2)/√0.09 = 8/3
        assertThat(arms("arm,value\n" + rows).neededBySkew().orElseThrow()).isCloseTo(355 * 64 / 9.0, within(1e-6));
    }

    @Test
    void namesTheCellThatIsWrong() {
        assertThat(read("arm,users,conversions\nA,2000,100\nB,2010,many"))
                .isEqualTo(new Unreadable(3, "conversions", Problem.NOT_A_NUMBER, "many"));
        assertThat(read("arm,users,conversions\nA,20.5,1\nB,20,1"))
                .isEqualTo(new Unreadable(2, "users", Problem.NOT_A_COUNT, "20.5"));
        assertThat(read("arm,users,conversions\nA,20,1\nB,20,21"))
                .isEqualTo(new Unreadable(3, "conversions", Problem.TOO_MANY_CONVERSIONS, "21"));
        assertThat(read("arm,users,sum,squares\nA,400,4000,100\nB,400,1,1"))
                .isEqualTo(new Unreadable(2, "squares", Problem.IMPOSSIBLE, "100"));
        assertThat(read("arm,users,mean,deviation\nA,400,1,-2\nB,400,1,1"))
                .isEqualTo(new Unreadable(2, "deviation", Problem.IMPOSSIBLE, "-2"));
        assertThat(read("arm,users,conversions\nA,20,1\nA,30,2"))
                .isEqualTo(new Unreadable(3, "arm", Problem.ARM_TWICE, "A"));
        assertThat(read("unit,arm,value\n7,A,1\n7,B,2")).isEqualTo(new Unreadable(3, "unit", Problem.UNIT_TWICE, "7"));
        assertThat(read("arm,value\nA,1\n,2")).isEqualTo(new Unreadable(3, "arm", Problem.NO_ARM, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "Infinity", "0x10", "1d", "1,5", "1e999"})
    void anEmptyOrStrangeValueIsNeverTakenForANumber(String value) {
        assertThat(read("arm,value\nA,1\nB,\"" + value + "\""))
                .isEqualTo(new Unreadable(3, "value", Problem.NOT_A_NUMBER, value));
    }

    @Test
    void namesTheColumnThatIsMissing() {
        assertThat(read("users,conversions\n1,1")).isEqualTo(new Unreadable(1, "", Problem.NO_COLUMN, "arm"));
        assertThat(read("arm,conversions\nA,1")).isEqualTo(new Unreadable(1, "", Problem.NO_COLUMN, "users"));
        assertThat(read("arm,users\nA,1")).isEqualTo(new Unreadable(1, "", Problem.NO_COLUMN, "conversions"));
        assertThat(read("")).isEqualTo(new Unreadable(1, "", Problem.NO_COLUMN, "arm"));
    }

    @Test
    void hasLimits() {
        assertThat(read("arm,value\nA,1\nA,0")).isEqualTo(new Unreadable(0, "", Problem.TOO_FEW_ARMS, "1"));
        var many = IntStream.rangeClosed(1, 21).mapToObj(arm -> arm + ",1").collect(Collectors.joining("\n"));
        assertThat(read("arm,value\n" + many)).isEqualTo(new Unreadable(22, "arm", Problem.TOO_MANY_ARMS, "21"));
        assertThat(read("arm,value\n" + "A,1\n".repeat(ArmsFile.MOST_ROWS + 1)))
                .isEqualTo(new Unreadable(ArmsFile.MOST_ROWS + 2, "", Problem.TOO_MANY_ROWS, ""));
        assertThat(read("x".repeat(ArmsFile.MOST_BYTES + 1))).isEqualTo(new Unreadable(0, "", Problem.TOO_LARGE, ""));
    }

    @Test
    void saysThatAFileIsNotUtf8OrNotCsv() {
        assertThat(read("arm,value\n组,1", Charset.forName("GB18030")))
                .isEqualTo(new Unreadable(0, "", Problem.ENCODING, ""));
        assertThat(((Unreadable) read("arm,value\nA,1\nB,\"2\n")).problem()).isEqualTo(Problem.QUOTES);
    }

    private static Arms arms(String text) {
        return (Arms) read(text);
    }

    private static Reading read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private static Reading read(String text, Charset charset) {
        try {
            return ArmsFile.read(new ByteArrayInputStream(text.getBytes(charset)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
