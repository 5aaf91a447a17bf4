package app.dapei.access;

/** What a person may do in the portal; one role per person. */
public enum Role {
    /** Curates bundles, prices, scripts and sessions of one shop. */
    MERCHANT,
    /** Runs live sessions; sees neither costs nor margins. */
    HOST,
    /** Reads everything of one shop, changes nothing but experiments. */
    ANALYST,
    /** Administers shops and users; acts in a shop by entering it. */
    ADMIN
}
