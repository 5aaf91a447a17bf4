package app.dapei.simulator.core;

/** One name in the two languages of the product. */
public record LocalName(String zh, String en) {

    public LocalName {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a name needs both languages; got: zh=" + zh + ", en=" + en);
        }
    }

    /** Reads {@code "帐篷/Tent"}. */
    static LocalName of(String both) {
        int slash = both.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("expected zh/en; got: " + both);
        }
        return new LocalName(
                both.substring(0, slash).strip(), both.substring(slash + 1).strip());
    }
}
