package app.dapei.mining.files;

import app.dapei.mining.core.Baskets;

/** Encoded baskets and the labels of their items. */
final class LabelledBaskets {
    private final Baskets baskets;
    private final LabelDictionary labels;

    LabelledBaskets(Baskets baskets, LabelDictionary labels) {
        this.baskets = baskets;
        this.labels = labels;
    }

    Baskets baskets() {
        return baskets;
    }

    String label(int rank) {
        return labels.label(baskets.code(rank));
    }

    /** Compares two items by their labels: numbers by value and before names. */
    int compare(int rankA, int rankB) {
        return labels.compare(baskets.code(rankA), baskets.code(rankB));
    }
}
