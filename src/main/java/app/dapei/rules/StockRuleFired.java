package app.dapei.rules;

import app.dapei.shared.Audited;
import java.util.UUID;

/**
 * A stock rule has changed what is offered of a bundle, was taken back, or has ended because there is enough again.
 *
 * @param shopId the shop
 * @param firingId number in the log
 * @param bundleId the bundle
 * @param act {@code STOCK_RULE_FIRED}, {@code STOCK_RULE_UNDONE} or {@code STOCK_RULE_ENDED}
 * @param subject the bundle's name
 * @param detail the action and what it saw
 */
public record StockRuleFired(Long shopId, long firingId, UUID bundleId, String act, String subject, String detail)
        implements Audited {

    public static final String FIRED = "STOCK_RULE_FIRED";
    public static final String UNDONE = "STOCK_RULE_UNDONE";
    public static final String ENDED = "STOCK_RULE_ENDED";
}
