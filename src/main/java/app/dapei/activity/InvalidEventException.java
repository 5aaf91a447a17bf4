package app.dapei.activity;

/** A part of an event is not as it must be. */
public final class InvalidEventException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * @param field the part
     * @param problem what is wrong with it, with the value
     */
    public InvalidEventException(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
