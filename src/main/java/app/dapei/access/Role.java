package app.dapei.access;

/** What a person may do in the portal; one role per person. */
public enum Role {
    /** Curates bundles, prices, scripts and sessions of one shop. */
    MERCHANT,
    /** Runs live sessions; sees neither costs nor margins. */
    HOST,
    /** Reads everything of one shop, changes nothing; notes on experiments what the numbers say. */
    ANALYST,
    /** Administers shops and users; acts in a shop by entering it. */
    ADMIN;

    /** Whether the role may change the shop's catalogue, bundles and sessions; see {@link Roles#MAY_EDIT}. */
    public boolean mayEdit() {
        return switch (this) {
            case MERCHANT, ADMIN -> true;
            case HOST, ANALYST -> false;
        };
    }

    /** Whether the role may read costs, margins and figures; see {@link Roles#MAY_READ_FIGURES}. */
    public boolean mayReadFigures() {
        return switch (this) {
            case MERCHANT, ANALYST, ADMIN -> true;
            case HOST -> false;
        };
    }
}
