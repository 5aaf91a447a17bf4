package app.dapei.suggestions;

import app.dapei.shared.Audited;

/**
 * A suggestion was dismissed, or is offered again.
 *
 * @param shopId its shop
 * @param pair the products
 * @param act {@code SUGGESTION_DISMISSED} or {@code SUGGESTION_OFFERED_AGAIN}
 * @param subject the products' numbers
 * @param detail the reason and the note
 */
public record SuggestionDismissed(Long shopId, ProductPair pair, String act, String subject, String detail)
        implements Audited {}
