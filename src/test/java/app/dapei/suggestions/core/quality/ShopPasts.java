package app.dapei.suggestions.core.quality;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.dapei.simulator.core.Market;
import app.dapei.simulator.core.MarketShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders to test back-tests with: public data where it is there, and the demo's market. */
public record ShopPasts(String name, TimedBaskets baskets, int[] categoryOf) {

    private static final Path DATA = Path.of(System.getProperty("dapei.data", "../shared/data"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** UK gift shop, 19,773 invoices in the order of time; no categories. */
    public static ShopPasts onlineRetail() {
        var baskets = read("onlineretail.dat");
        var none = new int[baskets.itemCount()];
        Arrays.fill(none, -1);
        return new ShopPasts("Online Retail", baskets, none);
    }

    /** A grocer's month, in the order of the file; categories of its middle level. */
    public static ShopPasts groceries() {
        var baskets = read("groceries.dat");
        Map<String, String> kindOf = new HashMap<>();
        for (var line : lines("groceries.iteminfo.csv")) {
            var words = line.substring(1, line.length() - 1).split("\",\"");
            kindOf.put(words[0], words[1]);
        }
        var categoryOf = new int[baskets.itemCount()];
        Arrays.fill(categoryOf, -1);
        Map<String, Integer> numbers = new HashMap<>();
        var items = lines("groceries.items.tsv");
        for (var line : items.subList(1, items.size())) {
            var words = line.split("\t");
            int item = Integer.parseInt(words[0]);
            var kind = kindOf.get(words[1]);
            if (kind != null && item < categoryOf.length) {
                categoryOf[item] = numbers.computeIfAbsent(kind, key -> numbers.size());
            }
        }
        return new ShopPasts("Groceries", baskets, categoryOf);
    }

    /** A shop of the demo, a year of orders. */
    public static ShopPasts demo(int shop) {
        MarketShop made =
                Market.of(20261111L, Market.DEMO_ORDERS, TODAY).shops().get(shop);
        var builder = new TimedBaskets.Builder();
        made.forEachOrder(order -> {
            if (!order.cancelled()) {
                order.lines().stream().filter(line -> !line.isGift()).forEach(line -> builder.add(line.product()));
                builder.endBasket();
            }
        });
        var baskets = builder.build();
        Map<String, Integer> numbers = new HashMap<>();
        var products = made.catalogue().products();
        var categoryOf = new int[baskets.itemCount()];
        for (int item = 0; item < categoryOf.length; item++) {
            categoryOf[item] = numbers.computeIfAbsent(products.get(item).category(), key -> numbers.size());
        }
        return new ShopPasts("Demo: " + made.name().en(), baskets, categoryOf);
    }

    private static TimedBaskets read(String file) {
        var builder = new TimedBaskets.Builder();
        for (var line : lines(file)) {
            for (var word : line.strip().split("\\s+")) {
                builder.add(Integer.parseInt(word));
            }
            builder.endBasket();
        }
        return builder.build();
    }

    private static List<String> lines(String file) {
        var path = DATA.resolve(file);
        assumeTrue(Files.exists(path), "no " + path.toAbsolutePath() + "; set dapei.data to where the data is");
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
