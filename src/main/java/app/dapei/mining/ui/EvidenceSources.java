package app.dapei.mining.ui;

import app.dapei.mining.AssociationEvidence;
import app.dapei.mining.PairCounts;
import java.time.ZoneId;

/**
 * What an association is held against.
 *
 * @param mined the orders of the run
 * @param recent the orders that have come since, counted as they come
 * @param zone the shop's
 */
record EvidenceSources(AssociationEvidence mined, PairCounts recent, ZoneId zone) {}
