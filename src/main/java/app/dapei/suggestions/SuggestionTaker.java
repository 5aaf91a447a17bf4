package app.dapei.suggestions;

import java.util.Set;

/** What a module above makes of suggestions; the module that owns bundles implements it. */
public interface SuggestionTaker {

    /** The pairs of the current shop that stand together already. */
    Set<ProductPair> together();

    /**
     * Makes a draft of an accepted suggestion, which keeps its reason.
     *
     * @return where the draft is worked on, a path relative to the portal
     */
    String accept(Suggestion suggestion);
}
