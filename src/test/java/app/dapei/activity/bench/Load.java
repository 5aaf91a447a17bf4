package app.dapei.activity.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** Requests by several senders for some seconds, and what came of them. */
final class Load {

    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int LATER = 503;
    private static final int MOST = 2_000_000;

    private final String name;
    private final List<EventSender> senders;
    private final int events;
    private final LongConsumer acknowledged;
    private final long[] took = new long[MOST];
    private int good;
    private int refused;
    private int failed;
    private double rate;

    Load(String name, List<EventSender> senders, int events, LongConsumer acknowledged) {
        this.name = name;
        this.senders = senders;
        this.events = events;
        this.acknowledged = acknowledged;
    }

    /** Each sender sends again as soon as it is answered. */
    void asFastAsItGoes(int seconds) throws IOException, InterruptedException {
        run(seconds, 0);
    }

    /** All together send so many events a second, whether they are taken or not. */
    void atRate(double eventsPerSecond, int seconds) throws IOException, InterruptedException {
        run(seconds, (long) (1e9 * senders.size() * events / eventsPerSecond));
    }

    /** Events a second that were acknowledged. */
    double rate() {
        return rate;
    }

    private void run(int seconds, long pause) throws IOException, InterruptedException {
        long began = System.nanoTime();
        long end = began + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < senders.size(); i++) {
                var sender = senders.get(i);
                long first = began + pause * i / senders.size();
                threads.submit(() -> {
                    send(sender, first, pause, end);
                    return null;
                });
            }
        }
        rate = good * (double) events / ((System.nanoTime() - began) / 1e9);
        acknowledged.accept((long) good * events);
        for (var sender : senders) {
            sender.close();
        }
        report();
    }

    private void send(EventSender sender, long first, long pause, long end) {
        long due = first;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(due - System.nanoTime());
            due += pause;
            long sent = System.nanoTime();
            try {
                count(sender.send(), System.nanoTime() - sent);
            } catch (IOException e) {
                count(0, 0);
                return;
            }
        }
    }

    private synchronized void count(int status, long nanos) {
        switch (status) {
            case OK -> took[good++ % MOST] = nanos;
            case TOO_MANY, LATER -> refused++;
            default -> failed++;
        }
    }

    private void report() throws IOException {
        long[] sorted = Arrays.copyOf(took, Math.min(good, MOST));
        Arrays.sort(sorted);
        IntakeBench.say(
                "%-36s %,8.0f events/s, %,7d requests, p50 %6.1f ms, p99 %6.1f ms, 429/503 %,d, else %,d",
                name, rate, good, millis(sorted, 0.5), millis(sorted, 0.99), refused, failed);
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
