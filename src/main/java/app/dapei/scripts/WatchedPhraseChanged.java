package app.dapei.scripts;

import app.dapei.shared.Audited;

/**
 * A shop watches a phrase, or no longer does.
 *
 * @param shopId the shop
 * @param act {@code PHRASE_WATCHED} or {@code PHRASE_DROPPED}
 * @param subject the phrase
 * @param detail why it is watched
 */
public record WatchedPhraseChanged(Long shopId, String act, String subject, String detail) implements Audited {}
