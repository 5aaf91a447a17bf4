package app.dapei.access;

/** Expressions for {@code @PreAuthorize} on what programs may call, where enum constants cannot stand. */
public final class ApiScopes {

    public static final String EVENTS = "hasAuthority('API_EVENTS')";
    public static final String COMMENTS = "hasAuthority('API_COMMENTS')";
    public static final String STOCK = "hasAuthority('API_STOCK')";
    public static final String CHECKOUT = "hasAuthority('API_CHECKOUT')";
    public static final String EXPERIMENTS = "hasAuthority('API_EXPERIMENTS')";

    private ApiScopes() {}
}
