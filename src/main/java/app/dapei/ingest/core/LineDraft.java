package app.dapei.ingest.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line while its order is still being read.
 *
 * @param identity what tells the line from others of its order
 * @param numbered whether the platform numbered it, so that a second row with the same identity is the same line
 */
record LineDraft(
        SourceRow row,
        String identity,
        boolean numbered,
        String sku,
        String name,
        @Nullable String variant,
        int quantity,
        long unitPrice,
        long paid,
        int returnedQuantity,
        long refunded,
        @Nullable Instant returnedAt,
        @Nullable String bundle) {

    private static final int LONGEST_IDENTITY = 80;

    /** A line that can only be a sale: a negative quantity is refused. */
    static LineDraft sold(RowCells cells) {
        var line = of(cells);
        if (line.quantity() < 0) {
            throw new CellRejected(IssueCode.QUANTITY_NOT_USABLE, Field.QUANTITY, cells.text(Field.QUANTITY));
        }
        return line;
    }

    /** A line from the columns that all formats share; paid is the price of all units until told otherwise. */
    static LineDraft of(RowCells cells) {
        int quantity = cells.quantity();
        var name = cells.text(Field.NAME);
        var variant = cells.text(Field.VARIANT);
        var sku = sku(cells, name, variant);
        var price = cells.number(Field.UNIT_PRICE);
        if (price != null && price.signum() < 0) {
            throw new CellRejected(IssueCode.AMOUNT_NEGATIVE, Field.UNIT_PRICE, cells.text(Field.UNIT_PRICE));
        }
        var unitPrice = price == null ? BigDecimal.ZERO : price;
        long paid = cells.minor(unitPrice.multiply(BigDecimal.valueOf(Math.abs(quantity))), Field.UNIT_PRICE);
        return new LineDraft(
                cells.row(),
                variant == null ? sku : sku + '|' + variant,
                false,
                sku,
                name == null ? sku : name,
                variant,
                quantity,
                cells.minor(unitPrice, Field.UNIT_PRICE),
                paid,
                0,
                0,
                null,
                cells.text(Field.BUNDLE));
    }

    private static String sku(RowCells cells, @Nullable String name, @Nullable String variant) {
        for (var field : new Field[] {Field.SKU, Field.ITEM_CODE, Field.PLATFORM_ID}) {
            var id = cells.id(field);
            if (id != null) {
                return id;
            }
        }
        if (name == null) {
            throw new CellRejected(IssueCode.VALUE_MISSING, Field.SKU, null);
        }
        cells.warn(IssueCode.SKU_FROM_NAME, Field.SKU, name);
        return madeUpSku(name, variant);
    }

    /** A code for a product that has none: the same name and variant always give the same code. */
    static String madeUpSku(String name, @Nullable String variant) {
        return "N-"
                + BuyerKey.hash(variant == null ? name : name + '\u001F' + variant)
                        .substring(0, 12);
    }

    LineDraft withIdentity(String changed) {
        return new LineDraft(
                row,
                changed,
                false,
                sku,
                name,
                variant,
                quantity,
                unitPrice,
                paid,
                returnedQuantity,
                refunded,
                returnedAt,
                bundle);
    }

    LineDraft withNumber(String number) {
        return new LineDraft(
                row,
                number,
                true,
                sku,
                name,
                variant,
                quantity,
                unitPrice,
                paid,
                returnedQuantity,
                refunded,
                returnedAt,
                bundle);
    }

    LineDraft withSku(String changed) {
        return new LineDraft(
                row,
                changed,
                numbered,
                changed,
                name.equals(sku) ? changed : name,
                variant,
                quantity,
                unitPrice,
                paid,
                returnedQuantity,
                refunded,
                returnedAt,
                bundle);
    }

    /** Sets what was paid for all units; the unit price follows when the file gave none. */
    LineDraft withPaid(long amount) {
        long price = unitPrice == 0 && amount > 0
                ? BigDecimal.valueOf(amount)
                        .divide(BigDecimal.valueOf(Math.abs(quantity)), RoundingMode.HALF_UP)
                        .longValueExact()
                : unitPrice;
        return new LineDraft(
                row,
                identity,
                numbered,
                sku,
                name,
                variant,
                quantity,
                price,
                amount,
                returnedQuantity,
                refunded,
                returnedAt,
                bundle);
    }

    LineDraft withReturn(int units, long amount, @Nullable Instant at) {
        return new LineDraft(
                row, identity, numbered, sku, name, variant, quantity, unitPrice, paid, units, amount, at, bundle);
    }

    LineDraft returnedInFull() {
        return withReturn(quantity, paid, returnedAt);
    }

    /** The part of what was paid that belongs to some of the units. */
    long paidFor(int units) {
        return BigDecimal.valueOf(paid)
                .multiply(BigDecimal.valueOf(units))
                .divide(BigDecimal.valueOf(quantity), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The key by which a later export finds the line; the nth line of the same identity gets {@code #n}. */
    String key(int occurrence) {
        var head = identity.length() <= LONGEST_IDENTITY ? identity : BuyerKey.hash(identity);
        return numbered || occurrence == 1 ? head : head + '#' + occurrence;
    }

    LineEntry entry(String lineKey) {
        return new LineEntry(
                row.number(),
                lineKey,
                sku,
                name,
                variant,
                quantity,
                unitPrice,
                paid,
                returnedQuantity,
                refunded,
                returnedAt,
                bundle,
                row.cells());
    }
}
