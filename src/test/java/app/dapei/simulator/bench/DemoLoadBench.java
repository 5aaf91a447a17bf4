package app.dapei.simulator.bench;

import app.dapei.Application;
import app.dapei.simulator.DemoData;
import app.dapei.simulator.core.Market;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures how long the demo's market takes to make and to load into a new H2 file, all indexes in place. Arguments:
 * none for H2 in the temporary folder, or the URL and the user of an empty database.
 */
final class DemoLoadBench {

    private DemoLoadBench() {}

    public static void main(String[] arguments) throws IOException {
        for (int round = 1; round <= 3; round++) {
            long start = System.nanoTime();
            long[] lines = {0};
            Market.of(round, Market.DEMO_ORDERS, LocalDate.now(ZoneOffset.UTC))
                    .shops()
                    .forEach(shop ->
                            shop.forEachOrder(order -> lines[0] += order.lines().size()));
            System.out.printf("made %d lines in %d ms%n", lines[0], millisSince(start));
        }
        Path folder = Files.createTempDirectory("dapei-bench");
        String url = arguments.length > 0
                ? arguments[0]
                : "jdbc:h2:file:" + folder.resolve("demo")
                        + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (var context = new SpringApplicationBuilder(Application.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + (arguments.length > 1 ? arguments[1] : "dapei"),
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--dapei.demo.enabled=false")) {
            long cpuBefore = cpuMillis();
            long start = System.nanoTime();
            context.getBean(DemoData.class).load();
            System.out.printf("loaded in %d ms, %d ms of CPU%n", millisSince(start), cpuMillis() - cpuBefore);
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            for (String table :
                    new String[] {"product", "purchase_order", "order_line", "return_line", "activity_event"}) {
                System.out.printf(
                        "%s: %d rows%n", table, jdbc.queryForObject("select count(*) from " + table, Long.class));
            }
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                System.out.printf("%s: %d MiB%n", file.getFileName(), Files.size(file) >> 20);
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static long cpuMillis() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
