package app.dapei.activity;

/**
 * What became of a batch of events.
 *
 * @param stored how many were new and are stored
 * @param repeated how many were there already, or twice in the batch
 * @param unknownProduct how many were left out because the shop has no such product
 */
public record Recorded(int stored, int repeated, int unknownProduct) {}
