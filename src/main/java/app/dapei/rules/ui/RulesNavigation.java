package app.dapei.rules.ui;

/** The way to the rules' screen. */
final class RulesNavigation {

    static final String PATH = "stock-rules";

    private RulesNavigation() {}
}
