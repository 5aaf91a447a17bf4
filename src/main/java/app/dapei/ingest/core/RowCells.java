package app.dapei.ingest.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of the row at hand, by field and as values. Reused from row to row. */
final class RowCells {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_SKU = 64;
    private static final BigDecimal LARGEST_QUANTITY = BigDecimal.valueOf(1_000_000);

    private final ImportPlan plan;
    private final int[] columns = new int[Field.values().length];
    private final Timestamps timestamps;
    private final int fractionDigits;
    private final Map<Field, Moment> lastMoments = new EnumMap<>(Field.class);
    private final List<RowIssue> warnings = new ArrayList<>();
    private SourceRow row = new SourceRow(0, List.of());

    RowCells(ImportPlan plan) {
        this.plan = plan;
        this.timestamps = new Timestamps(plan.zone(), plan.dateOrder());
        this.fractionDigits = Math.max(0, plan.currency().getDefaultFractionDigits());
        for (var field : Field.values()) {
            columns[field.ordinal()] = plan.columns().column(field).orElse(-1);
        }
    }

    void bind(SourceRow next) {
        row = next;
        warnings.clear();
    }

    SourceRow row() {
        return row;
    }

    String platform() {
        return plan.format().platform();
    }

    List<RowIssue> warnings() {
        return warnings;
    }

    void warn(IssueCode code, @Nullable Field field, @Nullable String value) {
        warnings.add(new RowIssue(row.number(), code, field, value, row.cells()));
    }

    @Nullable
    String text(Field field) {
        int column = columns[field.ordinal()];
        var value = column < 0 ? null : CellText.value(row.cell(column));
        if (value != null && value.length() > LONGEST_TEXT) {
            throw new CellRejected(IssueCode.TEXT_TOO_LONG, field, value.substring(0, 60));
        }
        return value;
    }

    String requiredText(Field field) {
        var value = text(field);
        if (value == null) {
            throw new CellRejected(IssueCode.VALUE_MISSING, field, null);
        }
        return value;
    }

    @Nullable
    String id(Field field) {
        var value = text(field);
        if (value == null) {
            return null;
        }
        if (Decimals.isScientific(value)) {
            throw new CellRejected(IssueCode.ID_ROUNDED, field, value);
        }
        if (value.length() > longest(field)) {
            throw new CellRejected(IssueCode.TEXT_TOO_LONG, field, value.substring(0, 60));
        }
        return value;
    }

    private static int longest(Field field) {
        return field == Field.ORDER_NO || field == Field.LINE_NO ? LONGEST_NUMBER : LONGEST_SKU;
    }

    String requiredId(Field field) {
        var value = id(field);
        if (value == null) {
            throw new CellRejected(IssueCode.VALUE_MISSING, field, null);
        }
        return value;
    }

    @Nullable
    BigDecimal number(Field field) {
        var value = text(field);
        if (value == null) {
            return null;
        }
        var number = Decimals.parse(value);
        if (number == null) {
            throw new CellRejected(IssueCode.NUMBER_UNREADABLE, field, value);
        }
        return number;
    }

    /** An amount in minor units, or null; below zero is refused. */
    @Nullable
    Long amount(Field field) {
        var number = number(field);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0) {
            throw new CellRejected(IssueCode.AMOUNT_NEGATIVE, field, text(field));
        }
        return minor(number, field);
    }

    long minor(BigDecimal amount, Field field) {
        try {
            return Decimals.minorUnits(amount, fractionDigits);
        } catch (ArithmeticException tooLarge) {
            throw new CellRejected(IssueCode.AMOUNT_OUT_OF_RANGE, field, text(field));
        }
    }

    /** Whole units, not zero; negative for a return. */
    int quantity() {
        var number = number(Field.QUANTITY);
        if (number == null) {
            throw new CellRejected(IssueCode.VALUE_MISSING, Field.QUANTITY, null);
        }
        boolean usable = number.signum() != 0
                && number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(LARGEST_QUANTITY) <= 0;
        if (!usable) {
            throw new CellRejected(IssueCode.QUANTITY_NOT_USABLE, Field.QUANTITY, text(Field.QUANTITY));
        }
        return number.intValueExact();
    }

    int wholeOrZero(Field field) {
        var number = number(field);
        if (number == null) {
            return 0;
        }
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.compareTo(LARGEST_QUANTITY) > 0) {
            throw new CellRejected(IssueCode.QUANTITY_NOT_USABLE, field, text(field));
        }
        return number.intValueExact();
    }

    @Nullable
    Instant time(Field field) {
        var value = text(field);
        if (value == null) {
            return null;
        }
        var last = lastMoments.get(field);
        if (last != null && last.text().equals(value)) {
            return last.instant();
        }
        if (timestamps.isAmbiguous(value)) {
            throw new CellRejected(IssueCode.DATE_AMBIGUOUS, field, value);
        }
        var instant =
                timestamps.parse(value).orElseThrow(() -> new CellRejected(IssueCode.DATE_UNREADABLE, field, value));
        lastMoments.put(field, new Moment(value, instant));
        return instant;
    }

    Instant requiredTime(Field field) {
        var instant = time(field);
        if (instant == null) {
            throw new CellRejected(IssueCode.VALUE_MISSING, field, null);
        }
        return instant;
    }

    @Nullable
    BuyerKey buyer() {
        return BuyerKey.of(platform(), text(Field.BUYER), text(Field.PHONE), text(Field.REGION));
    }

    /** The order's state from its words; unknown words count as paid, with a warning. */
    OrderState state(Field field) {
        var value = text(field);
        if (value == null) {
            return OrderState.PAID;
        }
        return OrderState.of(value).orElseGet(() -> {
            warn(IssueCode.STATUS_UNKNOWN, field, value);
            return OrderState.PAID;
        });
    }

    private record Moment(String text, Instant instant) {}
}
