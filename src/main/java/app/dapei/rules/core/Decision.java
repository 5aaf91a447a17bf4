package app.dapei.rules.core;

/**
 * What a rule does to a bundle.
 *
 * @param rule the rule
 * @param productId the product because of which
 * @param slot the slot that is filled otherwise, dropped or promoted; -1 where it is about the whole bundle
 * @param substitute the product that stands in; 0 where none does
 */
public record Decision(Rule rule, long productId, int slot, long substitute) {

    static Decision whole(Rule rule, long productId) {
        return new Decision(rule, productId, -1, 0);
    }
}
