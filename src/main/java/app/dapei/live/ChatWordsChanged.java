package app.dapei.live;

import app.dapei.shared.Audited;

/**
 * How a shop's chat is read was changed.
 *
 * @param shopId its shop
 * @param act {@code CHAT_WORDS_CHANGED} or {@code CUE_RULES_CHANGED}
 * @param subject the intent, or empty
 * @param detail what changed
 */
public record ChatWordsChanged(Long shopId, String act, String subject, String detail) implements Audited {}
