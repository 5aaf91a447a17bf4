package app.dapei.insights;

import app.dapei.insights.core.BundleAdvice;
import app.dapei.insights.core.LeavingWatch;
import app.dapei.insights.core.ReturnImpact;
import app.dapei.shared.Rate;
import java.util.UUID;

/**
 * How a bundle does.
 *
 * @param id the bundle
 * @param name its name for the reader
 * @param state its state's code
 * @param taken orders in the bundle of viewers exposed to it
 * @param attachOrders orders with the main product that have an associated one too
 * @param attachBuyers the same of buyers within a broadcast's window
 * @param share orders in the bundle of all orders with the main product
 * @param returns how often its goods come back, against the same goods bought alone
 * @param leaving whether viewers leave when it is shown
 * @param clicks clicks of viewers exposed to it
 * @param advice what to do
 */
public record BundleHealth(
        UUID id,
        String name,
        String state,
        Rate taken,
        Rate attachOrders,
        Rate attachBuyers,
        Rate share,
        ReturnImpact.Result returns,
        LeavingWatch.Result leaving,
        Rate clicks,
        BundleAdvice advice) {}
