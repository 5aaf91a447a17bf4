package app.dapei.suggestions.ui.parts;

/** The ways to the suggestions' screen. */
public final class SuggestionsNavigation {

    /** Path of the shop's opportunities, relative to the portal. */
    public static final String SUGGESTIONS = "suggestions";

    private SuggestionsNavigation() {}

    /** Path of what goes with one product, relative to the portal. */
    public static String pathOf(long productId) {
        return SUGGESTIONS + "?product=" + productId;
    }
}
