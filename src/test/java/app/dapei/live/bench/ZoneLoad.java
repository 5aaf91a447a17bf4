package app.dapei.live.bench;

import app.dapei.Application;
import app.dapei.access.Role;
import app.dapei.access.Shops;
import app.dapei.access.Users;
import app.dapei.live.Audience;
import app.dapei.live.Room;
import app.dapei.live.Rooms;
import app.dapei.live.ShopRooms;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How long a change takes from the merchant's click to each of many viewers, and what it costs: the whole portal with
 * an H2 database in memory, the viewers in a process of their own. In one run: all viewers read, some stopped reading,
 * the same through bare writes, the portal starts again and all come back at once, and the same through a plain list of
 * emitters. Arguments: viewers (2000), changes (40),
 * milliseconds between them (250). Needs a file per viewer in each process: {@code ulimit -n}.
 */
final class ZoneLoad {

    private static final int STALLED_PERCENT = 5;

    private final int port;
    private final int viewers;
    private final int changes;
    private final int pause;
    private ConfigurableApplicationContext portal;
    private Room room;

    private ZoneLoad(ConfigurableApplicationContext portal, int viewers, int changes, int pause) {
        this.portal = portal;
        port = portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.viewers = viewers;
        this.changes = changes;
        this.pause = pause;
    }

    public static void main(String[] arguments) throws Exception {
        var load =
                new ZoneLoad(start(0), number(arguments, 0, 2000), number(arguments, 1, 40), number(arguments, 2, 250));
        load.run();
        load.portal.close();
    }

    private static ConfigurableApplicationContext start(int port) {
        var application = new SpringApplication(Application.class);
        application.addInitializers(ZoneLoad::keepSendBuffersSmall);
        return application.run(
                "--spring.datasource.url=jdbc:h2:mem:load;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
                        + ";DEFAULT_NULL_ORDERING=HIGH",
                "--vaadin.productionMode=true",
                "--dapei.demo.enabled=false",
                "--server.port=" + port,
                "--server.tomcat.max-connections=19000",
                "--server.tomcat.accept-count=4096",
                "--dapei.zone.connections-per-address=100000",
                "--dapei.zone.requests-per-second=100000");
    }

    /** So that a viewer who stops reading is noticed within a few frames, as on a real network. */
    private static void keepSendBuffersSmall(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean(
                        "smallBuffers",
                        WebServerFactoryCustomizer.class,
                        () -> (WebServerFactoryCustomizer<TomcatServletWebServerFactory>)
                                factory -> factory.addConnectorCustomizers(
                                        connector -> connector.setProperty("socket.txBufSize", "8192")));
    }

    private void run() throws Exception {
        room = signInAndMakeRoom(portal);
        var rooms = portal.getBean(ShopRooms.class);
        LongConsumer change = time -> rooms.rename(room.id(), "t" + time);
        var path = "/r/" + room.code() + "/events";
        load("warm-up", path, 0, change);
        load("all viewers read", path, 0, change);
        load(STALLED_PERCENT + " % stopped reading", path, viewers * STALLED_PERCENT / 100, change);
        try (var bare = new BareWrites()) {
            load("bare writes, no web server", bare.port(), "/", 0, bare::send);
        }
        restart(path);
        waitUntilAllHaveLeft();
        var naive = NaiveBroadcast.in(portal);
        load("a list of emitters", NaiveBroadcast.PATH, 0, naive::send);
    }

    /** The portal ends and starts again on its database, and all who watched come back at once. */
    private void restart(String path) throws Exception {
        try (var crowd = new CrowdProcess(port, path, viewers, 0)) {
            crowd.leave();
            portal.close();
            portal = start(port);
            var times = crowd.come();
            say(
                    "after a restart: all %d at once: 50 %% live after %d ms, 99 %% after %d ms, all after %d ms",
                    viewers, times[0], times[1], times[2]);
        }
    }

    private void load(String name, String path, int stalled, LongConsumer change) throws Exception {
        load(name, port, path, stalled, change);
    }

    private void load(String name, int door, String path, int stalled, LongConsumer change) throws Exception {
        long heap = usedHeap();
        try (var crowd = new CrowdProcess(door, path, viewers, stalled)) {
            long perViewer = (usedHeap() - heap) / viewers;
            crowd.begin();
            long cpu = cpu();
            long writers = writers();
            long last = 0;
            for (int i = 0; i < changes; i++) {
                last = System.nanoTime();
                change.accept(last);
                TimeUnit.NANOSECONDS.sleep(last + pause * 1_000_000L - System.nanoTime());
            }
            var result = crowd.end(last);
            report(name, perViewer, result, cpu() - cpu, writers() - writers);
        }
        waitUntilAllHaveLeft();
    }

    /** The server finds out by its next heartbeat that a viewer is gone; until then each holds a connection. */
    private void waitUntilAllHaveLeft() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (portal.getBean(Audience.class).watching(room.code()) > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        TimeUnit.SECONDS.sleep(2);
    }

    private void report(String name, long heapPerViewer, CrowdProcess.Deliveries result, long cpu, long writers) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        say(
                "%s: %d viewers, %d changes, %d frames; ms to the viewer: p50 %d, p99 %d, max %d; %d stale; server CPU"
                        + " per frame %.1f µs, of it the writers %.1f µs; heap per connection %d kB; load %.1f",
                name,
                viewers,
                changes,
                result.count(),
                result.median() / 1000,
                result.worst99() / 1000,
                result.worst() / 1000,
                result.stale(),
                cpu / 1000.0 / result.count(),
                writers / 1000.0 / result.count(),
                heapPerViewer / 1024,
                system.getSystemLoadAverage());
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
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

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Processor time of the threads that write to viewers, nanoseconds. */
    private static long writers() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("zone-writer"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
