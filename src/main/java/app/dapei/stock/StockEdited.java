package app.dapei.stock;

import app.dapei.shared.Audited;

/**
 * A person changed the count or the safety stock of a product, or when the shop's alarms go off.
 *
 * @param shopId the shop
 * @param act {@code STOCK_COUNTED}, {@code STOCK_SAFETY} or {@code STOCK_ALARM_RULE}
 * @param subject the product's sku; for the rule empty
 * @param detail before and after
 */
public record StockEdited(Long shopId, String act, String subject, String detail) implements Audited {}
