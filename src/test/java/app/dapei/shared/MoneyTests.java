package app.dapei.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({"12.34, CNY, 1234", "12.345, CNY, 1235", "-12.345, CNY, -1235", "500, JPY, 500", "0.001, KWD, 1"})
    void readsMajorUnitsInTheScaleOfTheCurrency(BigDecimal major, String currency, long minor) {
        assertThat(Money.ofMajor(major, Currency.getInstance(currency)).minor()).isEqualTo(minor);
    }

    @Test
    void writesMajorUnitsBack() {
        assertThat(Money.of(1234, "CNY").major()).isEqualTo(new BigDecimal("12.34"));
        assertThat(Money.of(500, "JPY").major()).isEqualTo(new BigDecimal("500"));
    }

    @Test
    void addsOnlyWhatHasTheSameCurrency() {
        assertThat(Money.of(100, "CNY").plus(Money.of(23, "CNY"))).isEqualTo(Money.of(123, "CNY"));
        assertThatThrownBy(() -> Money.of(100, "CNY").plus(Money.of(1, "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CNY")
                .hasMessageContaining("USD");
    }

    @Test
    void refusesToOverflowSilently() {
        assertThatThrownBy(() -> Money.of(Long.MAX_VALUE, "CNY").times(2)).isInstanceOf(ArithmeticException.class);
    }
}
