package app.dapei.simulator.core;

import java.time.Instant;

/** Goods that came back: how many pieces, when, why and how much was paid back in fen. */
public record MarketReturn(int quantity, Instant returnedAt, ReturnReason reason, long refund) {}
