package app.dapei.shared.ui;

import java.util.List;
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

    /** Whether the person can open a screen as things are; the navigation leaves out what she cannot. */
    boolean mayOpen(String path);

    /** What else the person's menu offers. */
    List<AccountLink> links();

    /**
     * A line of the person's menu.
     *
     * @param textKey translation key
     * @param path where it leads, relative to the portal
     */
    record AccountLink(String textKey, String path) {}
}
