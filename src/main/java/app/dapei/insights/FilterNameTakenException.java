package app.dapei.insights;

/** Another filter of the same person has the name. */
public final class FilterNameTakenException extends RuntimeException {

    FilterNameTakenException(String name) {
        super("another filter is called " + name + "; choose another name");
    }
}
