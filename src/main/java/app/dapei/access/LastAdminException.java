package app.dapei.access;

/** Nobody would be left who can administer the portal. */
public class LastAdminException extends RuntimeException {

    LastAdminException(String username) {
        super("the last ADMIN who may sign in is " + username);
    }
}
