package app.dapei.rules;

import app.dapei.shared.Audited;

/**
 * Somebody changed the stock rules.
 *
 * @param shopId the shop
 * @param act {@code STOCK_RULE_ADDED}, {@code _CHANGED}, {@code _MOVED}, {@code _SWITCHED} or {@code _REMOVED}
 * @param subject number of the rule
 * @param detail what it says
 */
public record StockRuleChanged(Long shopId, String act, String subject, String detail) implements Audited {}
