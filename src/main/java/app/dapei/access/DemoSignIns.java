package app.dapei.access;

import java.util.List;

/**
 * The sign-ins of the demonstration shops: made by the simulator, shown on the login page while the demo is on.
 */
public final class DemoSignIns {

    /** The one password of all of them. */
    public static final String PASSWORD = "dapei-demo";

    /** In the order in which the login page shows them; the shop is the code of a demo shop, empty for the ADMIN. */
    public static final List<DemoSignIn> ALL = List.of(
            new DemoSignIn("lin", "林晓", Role.MERCHANT, "trailhead"),
            new DemoSignIn("hao", "郝一鸣", Role.HOST, "trailhead"),
            new DemoSignIn("ana", "安娜", Role.ANALYST, "trailhead"),
            new DemoSignIn("mei", "梅雨", Role.MERCHANT, "xiaoman"),
            new DemoSignIn("zoe", "周怡", Role.HOST, "xiaoman"),
            new DemoSignIn("qin", "秦川", Role.ANALYST, "xiaoman"),
            new DemoSignIn("admin", "管理员", Role.ADMIN, ""));

    private DemoSignIns() {}

    /**
     * One of them.
     *
     * @param username what is typed into the form
     * @param displayName the person's name
     * @param role what the person may do
     * @param shopCode code of the person's shop, empty for an ADMIN
     */
    public record DemoSignIn(String username, String displayName, Role role, String shopCode) {}
}
