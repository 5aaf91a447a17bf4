package app.dapei.ingest.core;

import static app.dapei.ingest.core.Interpreted.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReadingTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t", "-", "--", "''", "\u3000", "\"\""})
    void readsWhatPlatformsPrintForNothingAsNothing(String cell) {
        assertThat(CellText.value(cell)).isNull();
    }

    @Test
    void unwrapsLongNumbersThatAreKeptAsText() {
        assertThat(CellText.value("\t6917240123456789012")).isEqualTo("6917240123456789012");
        assertThat(CellText.value("'6917240123456789012")).isEqualTo("6917240123456789012");
        assertThat(CellText.value("=\"0012\"")).isEqualTo("0012");
        assertThat(CellText.value("576\t")).isEqualTo("576");
        assertThat(CellText.value("Ann's \"best\" tent")).isEqualTo("Ann's \"best\" tent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "¥1,234.50|1234.50",
                "￥99|99",
                "1.2万|12000",
                "15.3%|0.153",
                "12,50|12.50",
                "1.234,56|1234.56",
                "1,234,567|1234567",
                "1,234|1234",
                "-3.00|-3.00",
                "(3.00)|-3.00",
                "CNY 12.00|12.00",
                "12.00 USD|12.00",
                "１２．５|12.5"
            })
    void readsNumbersAsPlatformsPrintThem(String text, BigDecimal expected) {
        assertThat(Decimals.parse(text)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.2.3", "12 pcs", "¥", ".", "1e5", "not stocked"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(Decimals.parse(text)).isNull();
    }

    @Test
    void roundsHalfAMinorUnitUp() {
        assertThat(Decimals.minorUnits(new BigDecimal("2.545"), 2)).isEqualTo(255);
        assertThat(Decimals.minorUnits(new BigDecimal("2.5449"), 2)).isEqualTo(254);
        assertThat(Decimals.minorUnits(new BigDecimal("980"), 0)).isEqualTo(980);
    }

    @Test
    void noticesIdsThatASpreadsheetHasRounded() {
        assertThat(Decimals.isScientific("6.91724E+18")).isTrue();
        assertThat(Decimals.isScientific("6.91724012345678E17")).isTrue();
        assertThat(Decimals.isScientific("85123E")).isFalse();
        assertThat(Decimals.isScientific("1E5")).isFalse();
        assertThat(Decimals.isScientific("6917240123456789012")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-07 08:55:37, 2026-09-07T00:55:37Z",
        "2026/9/7 8:55, 2026-09-07T00:55:00Z",
        "2026年9月7日 08:55, 2026-09-07T00:55:00Z",
        "2026-09-07, 2026-09-06T16:00:00Z",
        "2025-10-07 09:50:26 +0200, 2025-10-07T07:50:26Z",
        "2025-10-07T09:50:26Z, 2025-10-07T09:50:26Z",
        "2025-10-07T09:50:26.123+02:00, 2025-10-07T07:50:26Z",
        "46272.5, 2026-09-07T04:00:00Z",
        "25/12/2025 11:05:09 PM, 2025-12-25T15:05:09Z",
        "12/25/2025 12:05:09 AM, 2025-12-24T16:05:09Z"
    })
    void readsMomentsInTheZoneOfTheShop(String text, Instant expected) {
        assertThat(new Timestamps(SHANGHAI, DateOrder.UNDECIDED).parse(text)).hasValue(expected);
    }

    @Test
    void readsTheSameDateInTheOrderThatWasDecided() {
        var text = "03/04/2026 00:00";

        assertThat(new Timestamps(SHANGHAI, DateOrder.DAY_FIRST).parse(text))
                .hasValue(Instant.parse("2026-04-02T16:00:00Z"));
        assertThat(new Timestamps(SHANGHAI, DateOrder.MONTH_FIRST).parse(text))
                .hasValue(Instant.parse("2026-03-03T16:00:00Z"));
        assertThat(new Timestamps(SHANGHAI, DateOrder.UNDECIDED).isAmbiguous(text))
                .isTrue();
        assertThat(new Timestamps(SHANGHAI, DateOrder.DAY_FIRST).isAmbiguous(text))
                .isFalse();
        assertThat(new Timestamps(SHANGHAI, DateOrder.UNDECIDED).isAmbiguous("04/04/2026"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-02-31", "2026-13-01", "31/31/2026", "2026-09-07 25:00", "12", "2026-09-07 x"})
    void refusesWhatIsNoMoment(String text) {
        assertThat(new Timestamps(SHANGHAI, DateOrder.UNDECIDED).parse(text)).isEmpty();
    }

    @Test
    void aNumberAboveTwelveDecidesTheOrderOfDates() {
        assertThat(order("03/04/2026", "13/04/2026")).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(order("03/04/2026", "04/13/2026")).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(order("03/04/2026", "05/06/2026")).isEqualTo(DateOrder.UNDECIDED);
        assertThat(order("13/04/2026", "04/13/2026")).isEqualTo(DateOrder.UNDECIDED);
        assertThat(order("2026-04-03", "-")).isEqualTo(DateOrder.IRRELEVANT);
    }

    private static DateOrder order(String... cells) {
        var detector = new DateOrderDetector();
        List.of(cells).forEach(detector::observe);
        return detector.order();
    }

    @Test
    void masksMakeABuyerLessTrustedAndBringTheRegionIn() {
        var plain = BuyerKey.of("taobao", "lan_lan", null, "浙江");
        var masked = BuyerKey.of("taobao", "l***n", "138****1234", "浙江");

        assertThat(plain.trusted()).isTrue();
        assertThat(plain).isEqualTo(BuyerKey.of("taobao", "LAN_LAN", null, "上海"));
        assertThat(masked.trusted()).isFalse();
        assertThat(masked).isNotEqualTo(BuyerKey.of("taobao", "l***n", "138****1234", "上海"));
        assertThat(BuyerKey.of("douyin", "##cipher", null, "x").trusted()).isFalse();
        assertThat(BuyerKey.of("taobao", null, null, "浙江")).isNull();
        assertThat(plain.hash()).hasSize(32).doesNotContain("lan");
    }

    @ParameterizedTest
    @CsvSource({
        "'买家已付款，等待卖家发货', PAID",
        "'卖家已发货，等待买家确认', SHIPPED",
        "等待买家付款, PLACED",
        "交易成功, COMPLETED",
        "交易关闭, CANCELLED",
        "待发货, PAID",
        "已发货, SHIPPED",
        "已完成, COMPLETED",
        "已关闭, CANCELLED",
        "待付款, PLACED",
        "To ship, PAID",
        "Shipped, SHIPPED",
        "Completed, COMPLETED",
        "Canceled, CANCELLED",
        "Dibatalkan, CANCELLED",
        "Selesai, COMPLETED",
        "Delivered, COMPLETED"
    })
    void knowsTheStatesOfThePlatforms(String text, OrderState state) {
        assertThat(OrderState.of(text)).hasValue(state);
    }

    @Test
    void remembersRowsByAllTheirCells() {
        var memory = new RowMemory();

        assertThat(memory.isRepeated(List.of("ab", "c"))).isFalse();
        assertThat(memory.isRepeated(List.of("a", "bc"))).isFalse();
        assertThat(memory.isRepeated(List.of("ab", "c"))).isTrue();
        assertThat(memory.isRepeated(List.of("ab", "c", "", ""))).isTrue();
        for (int i = 0; i < 20_000; i++) {
            assertThat(memory.occurrence("order" + i, "line")).isEqualTo(1);
        }
        assertThat(memory.occurrence("order777", "line")).isEqualTo(2);
    }
}
