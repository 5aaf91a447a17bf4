package app.dapei.access;

/** Two people would have the same user name. */
public class UsernameTakenException extends RuntimeException {

    UsernameTakenException(String username) {
        super("another person has the user name " + username);
    }
}
