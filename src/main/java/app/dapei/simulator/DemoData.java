package app.dapei.simulator;

import app.dapei.access.DemoSignIns;
import app.dapei.access.DemoSignIns.DemoSignIn;
import app.dapei.access.Shop;
import app.dapei.access.Shops;
import app.dapei.access.Users;
import app.dapei.orders.OrderStatistics;
import app.dapei.simulator.core.Market;
import app.dapei.simulator.core.MarketShop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the portal with the demo shops: sign-ins, catalogue, a year of orders that ends yesterday, viewer events,
 * bundles. */
@Service
@EnableConfigurationProperties(MarketSettings.class)
public class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final Currency CURRENCY = Currency.getInstance("CNY");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MarketSettings settings;
    private final Shops shops;
    private final Users users;
    private final CatalogueWriter catalogues;
    private final OrderWriter orders;
    private final OrderStatistics statistics;
    private final DemoPast past;
    private final DemoBundles bundles;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoData(
            MarketSettings settings,
            Shops shops,
            Users users,
            CatalogueWriter catalogues,
            OrderWriter orders,
            OrderStatistics statistics,
            DemoBundles bundles,
            DemoPast past,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.shops = shops;
        this.users = users;
        this.catalogues = catalogues;
        this.orders = orders;
        this.statistics = statistics;
        this.past = past;
        this.bundles = bundles;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Loads the demo shops that are not there yet, each in one transaction: a shop's trade is there whole or not at
     * all, and so are its room and bundles, so a start that was killed is made good by the next one.
     */
    public void load() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        for (MarketShop made :
                Market.of(settings.seed(), settings.orders(), today).shops()) {
            Shop shop = find(made.key()).orElseGet(() -> load(made));
            bundles.addTo(shop, made);
            past.addTo(shop, made, today.atStartOfDay(ZONE).toInstant());
        }
    }

    private Optional<Shop> find(String code) {
        return shops.all().stream().filter(shop -> shop.code().equals(code)).findFirst();
    }

    private Shop load(MarketShop made) {
        Instant start = clock.instant();
        LOG.info("Demo: filling {} with {} orders", made.name().en(), made.orderCount());
        Shop shop = Objects.requireNonNull(transaction.execute(status -> fill(made)));
        LOG.info(
                "Demo: {} is ready after {} ms",
                made.name().en(),
                Duration.between(start, clock.instant()).toMillis());
        return shop;
    }

    private Shop fill(MarketShop made) {
        Shop shop = shops.open(made.key(), made.name().zh(), made.name().en(), CURRENCY, ZONE, true);
        for (DemoSignIn one : DemoSignIns.ALL) {
            if (one.shopCode().equals(shop.code())) {
                users.add(shop.id(), one.username(), one.displayName(), one.role(), DemoSignIns.PASSWORD);
            } else if (one.shopCode().isEmpty() && !users.isTaken(one.username())) {
                users.add(null, one.username(), one.displayName(), one.role(), DemoSignIns.PASSWORD);
            }
        }
        Map<Integer, Long> products = catalogues.write(shop.id(), made.catalogue());
        orders.write(shop.id(), made, products);
        statistics.refresh();
        return shop;
    }
}
