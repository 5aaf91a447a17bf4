package app.dapei.shared.ui;

import java.util.Locale;

/** What the shell shows of the signed-in person; told by the module that knows people. */
public interface ShellUser {

    /** Name of the shop worked in, in that language; empty where none is chosen. */
    String shopName(Locale locale);

    /** The person's own name. */
    String displayName();

    /** Translation key of the person's role. */
    String roleKey();

    void signOut();
}
