package app.dapei.simulator.core;

import app.dapei.simulator.core.PlantedTruths.PlantedGift;
import app.dapei.simulator.core.PlantedTruths.PlantedSet;
import app.dapei.simulator.core.PlantedTruths.ProductPair;
import java.util.Arrays;
import java.util.List;

/** Reads the wiring of a plan into the truths of a shelf. */
final class TruthPlanter {

    private TruthPlanter() {}

    static PlantedTruths plant(ShopPlan.Wiring wiring, Shelf shelf) {
        return new PlantedTruths(
                wiring.pairs().stream().map(line -> set(line, shelf)).toList(),
                wiring.triples().stream().map(line -> set(line, shelf)).toList(),
                pairs(wiring.decoys(), shelf),
                pairs(wiring.seasonal(), shelf),
                pairs(wiring.substitutes(), shelf),
                wiring.gifts().stream().map(line -> gift(line, shelf)).toList());
    }

    private static PlantedSet set(String line, Shelf shelf) {
        String[] words = line.split(" ");
        List<String> consequents =
                Arrays.stream(words, 1, words.length - 1).map(shelf::sku).toList();
        return new PlantedSet(shelf.sku(words[0]), consequents, Double.parseDouble(words[words.length - 1]));
    }

    private static List<ProductPair> pairs(List<String> lines, Shelf shelf) {
        return lines.stream()
                .map(line -> line.split(" "))
                .map(words -> new ProductPair(shelf.sku(words[0]), shelf.sku(words[1])))
                .toList();
    }

    private static PlantedGift gift(String line, Shelf shelf) {
        String[] words = line.split(" ");
        return new PlantedGift(shelf.sku(words[0]), shelf.sku(words[1]), Double.parseDouble(words[2]));
    }
}
