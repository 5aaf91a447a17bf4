package app.dapei.simulator.core;

import org.jspecify.annotations.Nullable;

/** A category of a demo shop's tree; parents come before their children, a root has no parent. */
public record MarketCategory(String key, @Nullable String parent, LocalName name) {}
