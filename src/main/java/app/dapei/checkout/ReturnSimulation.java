package app.dapei.checkout;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.SlotRole;
import app.dapei.orders.core.PaidLine;
import app.dapei.orders.core.Refund;
import app.dapei.orders.core.Refunds;
import app.dapei.orders.core.ReturnPolicy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a buyer would get back who returns all units of one item of a bundle, before anything is published.
 *
 * @param productId the item's product
 * @param refunds what they would get, by policy
 */
public record ReturnSimulation(long productId, Map<ReturnPolicy, Refund> refunds) {

    public ReturnSimulation {
        refunds = Map.copyOf(refunds);
    }

    /** One for each item that is taken of the bundle, at the prices of the quote. */
    public static List<ReturnSimulation> of(BundleDraft draft, BundleQuote quote) {
        var lines = lines(draft, quote);
        var terms = PriceTerms.of(draft.price()).keptPrice();
        var simulations = new ArrayList<ReturnSimulation>();
        for (int i = 0; i < lines.size(); i++) {
            var refunds = new EnumMap<ReturnPolicy, Refund>(ReturnPolicy.class);
            for (var policy : ReturnPolicy.values()) {
                var line = lines.get(i);
                refunds.put(policy, Refunds.under(policy, terms).of(lines, Map.of(line.key(), line.quantity())));
            }
            simulations.add(new ReturnSimulation(quote.lines().get(i).productId(), refunds));
        }
        return List.copyOf(simulations);
    }

    private static List<PaidLine> lines(BundleDraft draft, BundleQuote quote) {
        var lines = new ArrayList<PaidLine>();
        for (var line : quote.lines()) {
            boolean gift = line.slot() >= 0 && draft.slots().get(line.slot()).role() == SlotRole.GIFT;
            lines.add(new PaidLine(
                    Integer.toString(lines.size() + 1),
                    line.quantity(),
                    gift ? 0 : line.listed() / line.quantity(),
                    line.share(),
                    0,
                    0));
        }
        return lines;
    }
}
