package app.dapei.rules;

import app.dapei.rules.core.RuleAction;
import app.dapei.rules.core.RuleCondition;
import app.dapei.rules.core.RuleSubject;
import java.util.Objects;

/**
 * What a rule is to say; valid or it does not exist.
 *
 * @param subject which product it watches
 * @param condition when it acts
 * @param action what it does
 */
public record RuleDraft(RuleSubject subject, RuleCondition condition, RuleAction action) {

    public RuleDraft {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(action, "action");
        if (subject == RuleSubject.MAIN && (action == RuleAction.SUBSTITUTE || action == RuleAction.DEGRADE)) {
            throw new IllegalArgumentException(
                    "the main product has no slot to fill otherwise or drop; choose another action than " + action);
        }
        if (subject == RuleSubject.COMPONENT && action == RuleAction.PROMOTE_ASSOC) {
            throw new IllegalArgumentException("PROMOTE_ASSOC is for the main product; got: " + subject);
        }
    }
}
