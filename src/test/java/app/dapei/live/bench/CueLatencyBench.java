package app.dapei.live.bench;

import app.dapei.Application;
import app.dapei.access.Role;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.live.Comments;
import app.dapei.live.HostStateChanged;
import app.dapei.live.LiveSessions;
import app.dapei.live.Room;
import app.dapei.live.SessionCues;
import app.dapei.live.ShopRooms;
import app.dapei.live.ShopWords;
import app.dapei.live.core.CueRules;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.testing.Acting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.PayloadApplicationEvent;

/**
 * How long it takes from the comment that makes a question a cue until consoles are told, on H2 with all comments stored,
 * while 1,000 others a second come. Consoles are told at most five times a second, which adds up to 200 ms.
 */
final class CueLatencyBench {

    private static final int PRODUCTS = 60;
    private static final int ROUNDS = 240;
    private static final int NOISE_A_SECOND = 1000;

    private CueLatencyBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        var context = SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--dapei.demo.enabled=false",
                "--spring.datasource.url=jdbc:h2:file:"
                        + (arguments.length > 0 ? arguments[0] : "./target/bench-cue/db")
                        + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        var acting = context.getBean(Acting.class);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        var room = context.getBean(ShopRooms.class).add("Bench");
        var sessions = context.getBean(LiveSessions.class);
        var session = sessions.plan(room.id(), "Bench", Instant.now());
        var products = new ArrayList<Long>();
        for (int i = 0; i < PRODUCTS; i++) {
            products.add(bundle(
                    context.getBean(Catalog.class),
                    context.getBean(BundleDesk.class),
                    context.getBean(Bundles.class),
                    i));
        }
        products.forEach(product -> sessions.addItem(session.id(), new ProductItem(product)));
        context.getBean(ShopWords.class)
                .change(new CueRules(Duration.ofSeconds(10), 4, Duration.ZERO, Duration.ofSeconds(60)));
        sessions.start(session.id());
        sessions.prepare(session.id());
        var seen = new ConcurrentHashMap<ProductItem, CountDownLatch>();
        context.addApplicationListener(event -> {
            var cue = event instanceof PayloadApplicationEvent<?> one
                            && one.getPayload() instanceof HostStateChanged changed
                    ? changed.host().cue()
                    : null;
            if (cue != null && cue.about() instanceof ProductItem product && seen.get(product) != null) {
                seen.get(product).countDown();
            }
        });
        var comments = context.getBean(Comments.class);
        var over = new AtomicBoolean();
        var sent = new AtomicLong();
        var noise = Thread.ofVirtual().start(() -> noise(comments, room, over, sent));
        var cues = context.getBean(SessionCues.class);
        var latencies = new ArrayList<Double>();
        long began = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            var product = new ProductItem(products.get(round % PRODUCTS));
            var latch = new CountDownLatch(1);
            for (int i = 0; i < 3; i++) {
                comments.say(room, "asker" + round + i, "a", "r" + round + "-" + i, ask(round))
                        .join();
            }
            seen.put(product, latch);
            long start = System.nanoTime();
            comments.say(room, "asker" + round + "x", "a", "r" + round + "-x", ask(round));
            if (latch.await(5, TimeUnit.SECONDS)) {
                latencies.add((System.nanoTime() - start) / 1e6);
            }
            seen.remove(product);
            var cue = cues.state(session.id()).cue();
            if (cue != null) {
                cues.dismiss(session.id(), cue.id());
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        over.set(true);
        noise.join();
        report(latencies, sent.get() / seconds);
        System.exit(SpringApplication.exit(context));
    }

    private static String ask(int round) {
        return (1 + round % PRODUCTS) + "号链接配什么好看";
    }

    private static long bundle(Catalog catalog, BundleDesk desk, Bundles bundles, int number) {
        long main = catalog.add(product("M" + number));
        long other = catalog.add(product("O" + number));
        var id = desk.add(new BundleDraft(
                "Set " + number, null, "", main, 1, List.of(BundleSlot.of(other)), new PriceRule.PercentOff(500)));
        desk.publish(id, bundles.find(id).orElseThrow().version());
        return main;
    }

    private static ProductDraft product(String sku) {
        return new ProductDraft(sku, sku, null, null, 10000, 4000L, 500, List.of(), null, ProductState.ACTIVE);
    }

    private static void noise(Comments comments, Room room, AtomicBoolean over, AtomicLong sent) {
        long next = System.nanoTime();
        while (!over.get()) {
            long number = sent.incrementAndGet();
            comments.say(room, "noise" + number % 5000, "n", "n" + number, "主播加油 " + number);
            next += 1_000_000_000L / NOISE_A_SECOND;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private static void report(List<Double> latencies, double rate) {
        Collections.sort(latencies);
        System.out.printf(
                "%d cues at %.0f other comments/s: p50 %.0f ms, p99 %.0f ms, max %.0f ms; consoles add 0 to 200 ms%n",
                latencies.size(),
                rate,
                latencies.get(latencies.size() / 2),
                latencies.get(latencies.size() * 99 / 100),
                latencies.getLast());
    }
}
