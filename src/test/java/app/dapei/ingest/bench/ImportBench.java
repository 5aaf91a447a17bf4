package app.dapei.ingest.bench;

import app.dapei.Application;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.access.Shops;
import app.dapei.access.Users;
import app.dapei.ingest.ImportBatch;
import app.dapei.ingest.Imports;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * Measures an import on a fresh H2 file database, no server: {@code java -Xmx512m … ImportBench FILE [again]
 * [undo]}. Prints the seconds of each step; {@code again} imports the same file a second time, {@code undo} takes the
 * first import back.
 */
public final class ImportBench {

    private ImportBench() {}

    /** Runs the measurement. */
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("import-bench");
        var context = new SpringApplicationBuilder(Application.class)
                .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
                .run("--dapei.data=" + folder, "--dapei.demo.enabled=false", "--dapei.jobs.enabled=false");
        try (context) {
            signIn(context);
            var file = Path.of(arguments[0]);
            var first = importFile(context.getBean(Imports.class), file);
            for (int i = 1; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "again" -> importFile(context.getBean(Imports.class), file);
                    case "undo" -> undo(context.getBean(Imports.class), first);
                    default -> throw new IllegalArgumentException("again or undo; got: " + arguments[i]);
                }
            }
        } finally {
            SecurityContextHolder.clearContext();
            try (var left = Files.walk(folder)) {
                left.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static void signIn(ConfigurableApplicationContext context) {
        var shop = context.getBean(Shops.class)
                .open("bench", "bench", "bench", Currency.getInstance("GBP"), ZoneId.of("Europe/London"), false);
        var users = context.getBean(Users.class);
        users.add(shop.id(), "bench", "bench", Role.MERCHANT, "correct horse battery");
        PortalUser user = users.loadUserByUsername("bench");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    private static ImportBatch importFile(Imports imports, Path file) throws IOException {
        long start = System.nanoTime();
        ImportBatch batch;
        try (var content = Files.newInputStream(file)) {
            batch = imports.upload(file.getFileName().toString(), content);
        }
        print("upload and recognition: " + batch.format() + " " + batch.confidence() + " %", start);
        long whole = start;
        start = System.nanoTime();
        imports.check(batch.id()).join();
        print("dry run: " + imports.get(batch.id()).counts(), start);
        if (imports.get(batch.id()).counts().changesAnything()) {
            start = System.nanoTime();
            imports.start(batch.id()).join();
            print("import: " + imports.get(batch.id()).status(), start);
        }
        print("all", whole);
        System.out.println("failure: " + imports.get(batch.id()).failed());
        return imports.get(batch.id());
    }

    private static void undo(Imports imports, ImportBatch batch) {
        long start = System.nanoTime();
        imports.undo(batch.id()).join();
        print("undo: " + imports.get(batch.id()).status(), start);
    }

    private static void print(String what, long start) {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "%6.1f s  %s  (peak of heap pools %d MiB)%n", (System.nanoTime() - start) / 1e9, what, peak >> 20);
    }
}
