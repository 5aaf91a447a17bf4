package app.dapei.mining;

/** A run is limited to a part of the trade that the shop does not, or no longer, have. */
public class UnknownScopeException extends RuntimeException {

    UnknownScopeException(RunScope scope) {
        super("the shop has no " + scope.kind() + " " + scope.key());
    }
}
