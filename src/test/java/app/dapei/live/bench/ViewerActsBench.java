package app.dapei.live.bench;

import app.dapei.Application;
import app.dapei.access.Role;
import app.dapei.live.LiveRooms;
import app.dapei.live.LiveSessions;
import app.dapei.live.Room;
import app.dapei.live.ShopRooms;
import app.dapei.live.core.Poll;
import app.dapei.testing.Acting;
import app.dapei.testing.DurablePostgres;
import app.dapei.testing.PlainConnection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Whether likes and votes are exact at rate: viewers tap and vote over HTTP, 20 % of the requests are sent twice and 30 %
 * of the batches come once more later, and what the room has counted in the end is held against what the viewers did.
 * Arguments: {@code h2|postgres [seconds] [viewers]}. The viewers are in the same process.
 */
final class ViewerActsBench {

    private static final int WORKERS = 256;
    private static final int TAPS = 10;
    private static final double RESENT = 0.2;
    private static final double REPEATED = 0.3;
    private static final int OPTIONS = 3;
    private static final int STORED = 204;
    private static final int TOO_FAST = 429;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final LongAdder requests = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final AtomicLong taps = new AtomicLong();
    private final long[] votes = new long[OPTIONS];
    private final int port;
    private final String room;

    private ViewerActsBench(int port, String room) {
        this.port = port;
        this.room = room;
    }

    /** A phone that watches. */
    private static final class Viewer {

        private final String cookie;
        private final String address;
        private final int option;
        private long number;
        private boolean voted;

        Viewer(String cookie, String address, int option) {
            this.cookie = cookie;
            this.address = address;
            this.option = option;
        }
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        int viewers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 6000;
        if (arguments[0].equals("postgres")) {
            try (var server = DurablePostgres.start()) {
                measure(
                        seconds,
                        viewers,
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres");
            }
        } else {
            measure(seconds, viewers, "--dapei.data=" + Files.createTempDirectory("acts-bench"));
        }
        System.exit(0);
    }

    private static void measure(int seconds, int viewers, String... database) throws Exception {
        var options = new ArrayList<>(List.of(
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--dapei.demo.enabled=false",
                "--dapei.zone.requests-per-second=1000000",
                "--dapei.zone.youngest-voter=0s"));
        options.addAll(List.of(database));
        try (var portal = SpringApplication.run(Application.class, options.toArray(String[]::new))) {
            var acting = portal.getBean(Acting.class);
            acting.signIn(acting.newShop(), Role.MERCHANT);
            var room = portal.getBean(ShopRooms.class).add("Bench");
            var poll = startWithPoll(portal, room);
            int port = portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var bench = new ViewerActsBench(port, "/r/" + room.code());
            bench.run(Math.max(WORKERS, viewers / WORKERS * WORKERS), seconds, poll);
            bench.report(portal.getBean(LiveRooms.class), room, seconds);
        }
    }

    private static String startWithPoll(ConfigurableApplicationContext portal, Room room) {
        var sessions = portal.getBean(LiveSessions.class);
        var session = sessions.plan(room.id(), "Bench", Instant.now());
        sessions.start(session.id());
        var options = List.of(new Poll.Option("A", ""), new Poll.Option("B", ""), new Poll.Option("C", ""));
        sessions.openPoll(session.id(), "?", options, Poll.LONGEST_SECONDS, false);
        return portal.getBean(LiveRooms.class).stateOf(room).poll().poll().id();
    }

    private void run(int count, int seconds, String poll) throws Exception {
        var viewers = new ArrayList<Viewer>();
        for (int i = 0; i < count; i++) {
            var address = "10.%d.%d.1".formatted(i / 250, i % 250);
            var page = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + room))
                            .header("X-Forwarded-For", address)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            viewers.add(new Viewer(cookie, address, i % OPTIONS));
        }
        each(viewers, 3, poll);
        acknowledged.clear();
        requests.reset();
        long before = taps.get();
        long start = System.nanoTime();
        each(viewers, seconds, poll);
        System.out.printf(
                "%,.0f taps/s in %,.0f requests/s%n",
                (taps.get() - before) / ((System.nanoTime() - start) / 1e9),
                requests.sum() / ((System.nanoTime() - start) / 1e9));
    }

    private void each(List<Viewer> viewers, int seconds, String poll) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int share = viewers.size() / WORKERS;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var workers = new ArrayList<Future<Void>>();
            for (int worker = 0; worker < WORKERS; worker++) {
                var own = viewers.subList(worker * share, (worker + 1) * share);
                var random = new Random(worker);
                workers.add(pool.submit((Callable<Void>) () -> {
                    try (var connection = new PlainConnection(port)) {
                        for (int i = 0; System.nanoTime() < end; i++) {
                            act(connection, own.get(i % share), random, poll);
                        }
                    }
                    return null;
                }));
            }
            for (var worker : workers) {
                worker.get();
            }
        }
    }

    private void act(PlainConnection connection, Viewer viewer, Random random, String poll) throws Exception {
        if (!viewer.voted) {
            viewer.voted = true;
            until(
                    connection,
                    viewer,
                    random,
                    "/votes",
                    "{\"poll\":\"%s\",\"option\":%d}".formatted(poll, viewer.option));
            synchronized (votes) {
                votes[viewer.option]++;
            }
        }
        long number = ++viewer.number;
        until(connection, viewer, random, "/likes", like(number));
        taps.addAndGet(TAPS);
        if (number > 1 && random.nextDouble() < REPEATED) {
            send(connection, viewer, "/likes", like(1 + random.nextLong(number - 1)));
        }
    }

    private static String like(long number) {
        return "{\"page\":\"p\",\"number\":%d,\"taps\":%d}".formatted(number, TAPS);
    }

    /** Sends until it is stored; some are sent twice at once. */
    private void until(PlainConnection connection, Viewer viewer, Random random, String path, String body)
            throws Exception {
        if (random.nextDouble() < RESENT) {
            send(connection, viewer, path, body);
        }
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (send(connection, viewer, path, body) != STORED) {
            if (System.nanoTime() > end) {
                throw new IOException(path + " was not stored: " + body);
            }
        }
    }

    private int send(PlainConnection connection, Viewer viewer, String path, String body)
            throws IOException, InterruptedException {
        var request = "POST " + room + path + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + viewer.address
                + "\r\nCookie: " + viewer.cookie + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        long start = System.nanoTime();
        int status = connection.send(request.getBytes(StandardCharsets.US_ASCII));
        requests.increment();
        if (status == STORED) {
            acknowledged.add(System.nanoTime() - start);
        } else if (status == TOO_FAST) {
            refused.increment();
            Thread.sleep(100);
        } else {
            throw new IOException(path + " is answered by " + status);
        }
        return status;
    }

    private void report(LiveRooms rooms, Room code, int seconds) {
        var times = acknowledged.stream().mapToLong(Long::longValue).sorted().toArray();
        var state = rooms.stateOf(code);
        System.out.printf(
                "%d s; acknowledged: p50 %.1f ms, p99 %.1f ms; refused as too fast: %d%n",
                seconds, times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6, refused.sum());
        System.out.printf(
                "likes: counted %d, made %d; votes: counted %s, cast %s%n",
                state.likes(), taps.get(), state.poll().votes(), Arrays.toString(votes));
    }
}
