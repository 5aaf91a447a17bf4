package app.dapei.suggestions;

import app.dapei.shared.Audited;

/**
 * Somebody changed how much the parts of the scores count.
 *
 * @param shopId the shop
 * @param act {@code SCORE_WEIGHTS_CHANGED} or {@code SCORE_WEIGHTS_RESET}
 * @param subject the parts that changed
 * @param detail before and after
 */
public record ScoreWeightsChanged(Long shopId, String act, String subject, String detail) implements Audited {}
