package app.dapei.bundles;

import app.dapei.bundles.core.Problem;
import java.util.List;

/** A bundle cannot be saved or published as it is. */
public class BundleRefusedException extends RuntimeException {

    private final transient List<Problem> problems;

    BundleRefusedException(String name, List<Problem> problems) {
        super("the bundle " + name + " is refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, warnings left out. */
    public List<Problem> problems() {
        return problems;
    }
}
