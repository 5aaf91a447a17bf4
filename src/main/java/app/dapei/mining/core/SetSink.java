package app.dapei.mining.core;

/** Takes the sets that one thread finds. */
interface SetSink {
    /**
     * Takes a set.
     *
     * @param parent number of the set without the item, or -1 for the row's own single item
     * @return the new set's number
     */
    int add(int parent, int item, int count);

    /** Number of sets taken. */
    int size();
}
