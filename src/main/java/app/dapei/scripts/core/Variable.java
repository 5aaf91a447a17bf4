package app.dapei.scripts.core;

import java.util.Arrays;
import java.util.Optional;

/** What a script may leave open until it is said, as {@code {{bundlePrice}}}. */
public enum Variable {
    MAIN_NAME("main.name"),
    /** The names of the associated items. */
    ASSOC_NAME("assoc.name"),
    BUNDLE_PRICE("bundlePrice"),
    /** What may lawfully be called saved. */
    SAVED("saved"),
    /** How many bundles are left. */
    STOCK_LEFT("stockLeft"),
    /** How many likes are missing until the better price is unlocked. */
    UNLOCK_LEFT("unlockLeft");

    private final String key;

    Variable(String key) {
        this.key = key;
    }

    /** Its name between the braces. */
    public String key() {
        return key;
    }

    /** As it stands in a text. */
    public String written() {
        return "{{" + key + "}}";
    }

    public static Optional<Variable> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
