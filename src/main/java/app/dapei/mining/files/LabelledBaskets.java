package app.dapei.mining.files;

import app.dapei.mining.core.Baskets;
import org.jspecify.annotations.Nullable;

/** Encoded baskets and the labels of their items. */
public final class LabelledBaskets {
    private final Baskets baskets;
    private final LabelDictionary labels;
    private final @Nullable String[] known;

    LabelledBaskets(Baskets baskets, LabelDictionary labels) {
        this.baskets = baskets;
        this.labels = labels;
        known = new String[baskets.itemCount()];
    }

    /** The baskets, items by rank. */
    public Baskets baskets() {
        return baskets;
    }

    /** The item's label, made once. */
    public String label(int rank) {
        String label = known[rank];
        if (label == null) {
            label = labels.label(baskets.code(rank));
            known[rank] = label;
        }
        return label;
    }

    /** Compares two items by their labels: numbers by value and before names. */
    public int compare(int rankA, int rankB) {
        return labels.compare(baskets.code(rankA), baskets.code(rankB));
    }
}
