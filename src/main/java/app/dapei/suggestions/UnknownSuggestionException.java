package app.dapei.suggestions;

/** The two products are not suggested together, not any more or not at all. */
public class UnknownSuggestionException extends RuntimeException {

    UnknownSuggestionException(long mainId, long associatedId) {
        super("product " + associatedId + " is not suggested for product " + mainId);
    }
}
