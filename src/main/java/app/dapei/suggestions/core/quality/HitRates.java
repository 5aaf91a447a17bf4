package app.dapei.suggestions.core.quality;

/**
 * In which share of the later baskets one of the first 1, 3, 5 or 10 of the list was there, each in [0, 1].
 *
 * @param at1 of the first
 * @param at3 of the first three
 * @param at5 of the first five
 * @param at10 of the first ten
 */
public record HitRates(double at1, double at3, double at5, double at10) {}
