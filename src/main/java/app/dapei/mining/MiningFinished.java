package app.dapei.mining;

/**
 * A run is done and the shop reads its associations.
 *
 * @param shopId the shop
 * @param runId the run
 * @param associations how many associations are kept for reading
 */
public record MiningFinished(long shopId, long runId, int associations) {}
