package app.dapei.mining.core;

/** Puts the threads' sets together in the order of the rows. */
final class SetTable {
    private final Baskets baskets;
    private final int maximumSize;
    private final int items;
    private final SetBuffer[] sets;
    private final int[] owner;
    private final int[] first;
    private final int[] last;
    private int[] parents = {};
    private int[] added = {};
    private int[] counts = {};

    SetTable(Baskets baskets, int maximumSize, int items, SetBuffer[] sets, int[] owner, int[] first, int[] last) {
        this.baskets = baskets;
        this.maximumSize = maximumSize;
        this.items = items;
        this.sets = sets;
        this.owner = owner;
        this.first = first;
        this.last = last;
    }

    Itemsets build() {
        int size = items;
        for (int row = 0; row < items; row++) {
            size = Math.addExact(size, last[row] - first[row]);
        }
        parents = new int[size];
        added = new int[size];
        counts = new int[size];
        for (int row = 0; row < items; row++) {
            parents[row] = -1;
            added[row] = row;
            counts[row] = baskets.count(row);
        }
        int next = items;
        for (int row = 0; row < items; row++) {
            if (last[row] > first[row]) {
                copy(row, next);
                next += last[row] - first[row];
            }
        }
        return new Itemsets(baskets.basketCount(), maximumSize, items, parents, added, counts);
    }

    private void copy(int row, int to) {
        SetBuffer own = sets[owner[row]];
        int shift = to - first[row];
        for (int set = first[row]; set < last[row]; set++) {
            int parent = own.parent(set);
            parents[set + shift] = parent < 0 ? row : parent + shift;
            added[set + shift] = own.item(set);
            counts[set + shift] = own.count(set);
        }
    }
}
