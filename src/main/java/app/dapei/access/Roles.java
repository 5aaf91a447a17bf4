package app.dapei.access;

/** Names of the roles for annotations on views and services, where enum constants cannot stand. */
public final class Roles {

    public static final String MERCHANT = "MERCHANT";
    public static final String HOST = "HOST";
    public static final String ANALYST = "ANALYST";
    public static final String ADMIN = "ADMIN";

    /** Expression for {@code @PreAuthorize}: whoever may change the shop's catalogue, bundles and sessions. */
    public static final String MAY_EDIT = "hasAnyRole('MERCHANT', 'ADMIN')";

    /** Expression for {@code @PreAuthorize}: whoever may read costs, margins and figures. */
    public static final String MAY_READ_FIGURES = "hasAnyRole('MERCHANT', 'ANALYST', 'ADMIN')";

    /** Expression for {@code @PreAuthorize}: everybody who is signed in. */
    public static final String MAY_READ = "isAuthenticated()";

    private Roles() {}
}
