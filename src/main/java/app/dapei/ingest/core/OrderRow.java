package app.dapei.ingest.core;

import org.jspecify.annotations.Nullable;

/**
 * What a row of an order file says.
 *
 * @param facts about the order
 * @param line about the line, or null in a list without lines
 */
record OrderRow(OrderFacts facts, @Nullable LineDraft line) {}
