package app.dapei.live.bench;

import app.dapei.Application;
import app.dapei.access.Role;
import app.dapei.access.Shops;
import app.dapei.access.Users;
import app.dapei.live.Room;
import app.dapei.live.Rooms;
import app.dapei.live.ShopRooms;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How long a change takes from the merchant's click to the last of many viewers, with the whole portal, an H2 database
 * in memory, and the viewers in the same process. Arguments: viewers (2000), changes (40), milliseconds between them
 * (250). Needs two files per viewer: {@code ulimit -n}.
 */
final class ZoneLoad {

    private ZoneLoad() {}

    public static void main(String[] arguments) throws Exception {
        int viewers = number(arguments, 0, 2000);
        int changes = number(arguments, 1, 40);
        int pause = number(arguments, 2, 250);
        try (var portal = SpringApplication.run(
                Application.class,
                "--spring.datasource.url=jdbc:h2:mem:load;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
                        + ";DEFAULT_NULL_ORDERING=HIGH",
                "--vaadin.productionMode=true",
                "--dapei.demo.enabled=false",
                "--server.port=0",
                "--server.tomcat.max-connections=19000",
                "--server.tomcat.accept-count=4096",
                "--dapei.zone.connections-per-address=100000",
                "--dapei.zone.requests-per-second=100000")) {
            int port = portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var room = signInAndMakeRoom(portal);
            try (var crowd = new Crowd(port, "/r/" + room.code() + "/events", viewers)) {
                long before = System.nanoTime();
                crowd.connect();
                System.out.printf(
                        "%d viewers connected in %d ms; heap %d MB%n",
                        viewers, millis(System.nanoTime() - before), usedHeap());
                measure(portal.getBean(ShopRooms.class), room, crowd, viewers, changes, pause);
            }
        }
    }

    private static void measure(ShopRooms rooms, Room room, Crowd crowd, int viewers, int changes, int pause)
            throws InterruptedException {
        int warmUp = changes / 4;
        var all = new long[viewers * changes];
        var lasts = new long[changes];
        long cpu = 0;
        long frames = 0;
        for (int i = -warmUp; i < changes; i++) {
            if (i == 0) {
                cpu = serverCpu(crowd);
                frames = crowd.frames();
            }
            var round = crowd.begin(viewers);
            rooms.rename(room.id(), "change " + i);
            var times = round.await();
            if (i >= 0) {
                System.arraycopy(times, 0, all, i * viewers, viewers);
                lasts[i] = times[viewers - 1];
            }
            TimeUnit.MILLISECONDS.sleep(pause);
        }
        cpu = serverCpu(crowd) - cpu;
        frames = crowd.frames() - frames;
        Arrays.sort(all);
        Arrays.sort(lasts);
        System.out.printf(
                "change to viewer, ms: p50 %d, p99 %d, max %d; to the last viewer: median %d, worst %d%n",
                at(all, 0.50), at(all, 0.99), at(all, 1), at(lasts, 0.5), at(lasts, 1));
        System.out.printf(
                "%d frames; server CPU per frame %.1f µs (without the crowd's thread)%n",
                frames, cpu / 1000.0 / frames);
    }

    private static Room signInAndMakeRoom(ApplicationContext portal) {
        var shop = portal.getBean(Shops.class)
                .open("load", "负载", "Load", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"), false);
        var users = portal.getBean(Users.class);
        users.add(shop.id(), "load", "load", Role.MERCHANT, "correct horse");
        var user = users.loadUserByUsername("load");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        return portal.getBean(Rooms.class).add(shop.id(), "直播间", null);
    }

    /** Processor time of this process without the viewers' thread, nanoseconds. */
    private static long serverCpu(Crowd crowd) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() - ManagementFactory.getThreadMXBean().getThreadCpuTime(crowd.threadId());
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long at(long[] sorted, double share) {
        return millis(sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
