package app.dapei.mining.core;

import java.util.Arrays;

/** The sets that one thread finds: for each the item added, the set it was added to and the count. */
final class SetBuffer implements SetSink {
    /** Here and once more in the finished table. */
    static final int BYTES_PER_SET = 24;

    static final int CHUNK_BITS = 14;
    static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private final MemoryBudget budget;
    private int[][] chunks = {};
    private int size;

    SetBuffer(MemoryBudget budget) {
        this.budget = budget;
    }

    @Override
    public int add(int parent, int item, int count) {
        int number = size++;
        int chunk = number >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(4, 2 * chunk));
        }
        int[] values = chunks[chunk];
        if (values == null) {
            budget.reserve((long) BYTES_PER_SET << CHUNK_BITS);
            values = new int[3 << CHUNK_BITS];
            chunks[chunk] = values;
        }
        int at = 3 * (number & CHUNK_MASK);
        values[at] = parent;
        values[at + 1] = item;
        values[at + 2] = count;
        return number;
    }

    @Override
    public int size() {
        return size;
    }

    int parent(int number) {
        return chunks[number >>> CHUNK_BITS][3 * (number & CHUNK_MASK)];
    }

    int item(int number) {
        return chunks[number >>> CHUNK_BITS][3 * (number & CHUNK_MASK) + 1];
    }

    int count(int number) {
        return chunks[number >>> CHUNK_BITS][3 * (number & CHUNK_MASK) + 2];
    }
}
