package app.dapei.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money in minor units of its currency (分 for CNY), so that sums are exact.
 *
 * @param minor amount in minor units, may be negative
 * @param currency the currency, whose fraction digits give the scale
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** @throws IllegalArgumentException if the code is not an ISO 4217 currency */
    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    /**
     * Reads an amount of major units; half a minor unit is rounded away from zero.
     *
     * @throws ArithmeticException if the amount does not fit into a long of minor units
     */
    public static Money ofMajor(BigDecimal major, Currency currency) {
        var scaled = major.setScale(digits(currency), RoundingMode.HALF_UP).unscaledValue();
        return new Money(scaled.longValueExact(), currency);
    }

    /** The amount in major units, with as many fraction digits as the currency has. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** @throws IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    /** @throws IllegalArgumentException if the currencies differ */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money times(long quantity) {
        return new Money(Math.multiplyExact(minor, quantity), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies differ: " + currency + " and " + other.currency);
        }
        return other;
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
