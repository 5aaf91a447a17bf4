package app.dapei.experiments;

/** Counts were replaced by smaller ones, though users only join. */
public class CountsShrankException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String arm;

    CountsShrankException(String arm, long before, long now) {
        super("arm \"" + arm + "\" had " + before + " users and cannot have " + now + "; count from the start");
        this.arm = arm;
    }

    /** The arm whose users became fewer. */
    public String arm() {
        return arm;
    }
}
