package app.dapei.suggestions;

/**
 * Somebody wants to know how good the suggestions are.
 *
 * @param shopId the shop
 * @param backTestId the test
 */
record BackTestRequested(long shopId, long backTestId) {}
