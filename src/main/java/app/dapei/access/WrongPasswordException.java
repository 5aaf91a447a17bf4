package app.dapei.access;

/** The password that was to prove the person is not theirs. */
public class WrongPasswordException extends RuntimeException {

    WrongPasswordException() {
        super("the present password does not match");
    }
}
