package app.dapei.simulator.core;

import java.util.List;

/**
 * A bundle that a demo shop begins with.
 *
 * @param scenario   the scenario's name
 * @param main       SKU of the main product
 * @param associated SKUs of the others, in order
 * @param usedUp     those of the others that are used up and bought again
 * @param percentOff whole percent off the sum, 0 to 100
 * @param published  whether viewers see it from the start
 */
public record MarketBundle(
        LocalName name,
        LocalName scenario,
        String main,
        List<String> associated,
        List<String> usedUp,
        int percentOff,
        boolean published) {

    public MarketBundle {
        associated = List.copyOf(associated);
        usedUp = List.copyOf(usedUp);
    }
}
