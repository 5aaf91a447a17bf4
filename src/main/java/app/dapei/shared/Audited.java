package app.dapei.shared;

import org.jspecify.annotations.Nullable;

/** An event that the audit trail keeps: who (added by the trail), did what, to what. */
public interface Audited {

    /** The shop it concerns; null for acts above all shops. */
    @Nullable
    Long shopId();

    /** The act as a code, for example {@code BUNDLE_PUBLISHED}; at most 60 characters. */
    String act();

    /** What was acted on, for example a sku or a bundle's name; at most 120 characters. */
    String subject();

    /** What changed, in codes and values without a language; at most 1,000 characters, may be empty. */
    String detail();
}
