package app.dapei.rules.core;

/**
 * A rule, as deciding needs it.
 *
 * @param id its number
 * @param subject which product it watches
 * @param condition when it acts
 * @param action what it does
 */
public record Rule(long id, RuleSubject subject, RuleCondition condition, RuleAction action) {}
