package app.dapei.rules;

/** The shop has no such rule, or no such entry in the log of its rules. */
public class UnknownRuleException extends RuntimeException {

    UnknownRuleException(long id) {
        super("no stock rule or log entry of the shop: " + id);
    }
}
