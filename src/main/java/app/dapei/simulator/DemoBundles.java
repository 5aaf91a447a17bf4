package app.dapei.simulator;

import app.dapei.access.CurrentShop;
import app.dapei.access.DemoSignIns;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.access.Users;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.bundles.core.SlotRole;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ProductRow;
import app.dapei.live.RoomCode;
import app.dapei.live.Rooms;
import app.dapei.mining.MiningRuns;
import app.dapei.simulator.core.MarketBundle;
import app.dapei.simulator.core.MarketShop;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a demo shop its room, first bundles and first associations, made by the shop's demo merchant at the desks where
 * people make them.
 */
@Component
class DemoBundles {

    private final Rooms rooms;
    private final BundleDesk desk;
    private final DemoCuration curation;
    private final Catalog catalog;
    private final MiningRuns mining;
    private final Users users;
    private final DemoTrade trade;
    private final TransactionTemplate transaction;

    DemoBundles(
            Rooms rooms,
            BundleDesk desk,
            DemoCuration curation,
            Catalog catalog,
            MiningRuns mining,
            Users users,
            DemoTrade trade,
            PlatformTransactionManager transactions) {
        this.rooms = rooms;
        this.desk = desk;
        this.curation = curation;
        this.catalog = catalog;
        this.mining = mining;
        this.users = users;
        this.trade = trade;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does so in one transaction, unless the shop has a room. */
    void addTo(Shop shop, MarketShop made) {
        if (rooms.ofShop(shop.id()).isEmpty()) {
            asMerchant(shop, () -> transaction.executeWithoutResult(status -> add(shop, made)));
        }
        merchantOf(shop)
                .ifPresent(merchant -> as(merchant, () -> CurrentShop.run(shop.id(), () -> trade.addTo(shop, made))));
    }

    /** Does something as the shop's demo merchant, where it has one. */
    void asMerchant(Shop shop, Runnable work) {
        merchantOf(shop).ifPresent(merchant -> as(merchant, () -> CurrentShop.run(shop.id(), work)));
    }

    private void add(Shop shop, MarketShop made) {
        rooms.add(
                shop.id(),
                new RoomCode(made.key()),
                made.name().zh() + "直播间",
                made.name().en() + " Live");
        int number = 0;
        @Nullable BundleDraft last = null;
        for (MarketBundle bundle : made.bundles()) {
            Map<String, ProductRow> products = Stream.concat(Stream.of(bundle.main()), bundle.associated().stream())
                    .collect(Collectors.toMap(sku -> sku, this::product));
            var draft = curation.dressed(draft(bundle, products), number++);
            var id = desk.add(draft);
            curation.scenario(draft, bundle.scenario().en());
            if (bundle.published()) {
                curation.publish(id);
                curation.scripts(id, draft);
                last = draft;
            }
        }
        if (last != null) {
            curation.addStates(last);
        }
        mining.proposal().ifPresent(mining::start);
    }

    private static BundleDraft draft(MarketBundle bundle, Map<String, ProductRow> products) {
        List<BundleSlot> slots = bundle.associated().stream()
                .map(sku -> new BundleSlot(
                        Objects.requireNonNull(products.get(sku)).id(),
                        1,
                        bundle.usedUp().contains(sku) ? SlotRole.CONSUMABLE : SlotRole.COMPLEMENT,
                        true))
                .toList();
        return new BundleDraft(
                bundle.name().zh(),
                bundle.name().en(),
                bundle.scenario().zh(),
                Objects.requireNonNull(products.get(bundle.main())).id(),
                1,
                slots,
                new PriceRule.PercentOff(bundle.percentOff() * 100));
    }

    private ProductRow product(String sku) {
        return catalog.find(ProductFilter.ALL.withText(sku), PageRequest.of(0, 100)).stream()
                .filter(row -> row.sku().equals(sku))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo shop has no product " + sku));
    }

    private Optional<PortalUser> merchantOf(Shop shop) {
        return DemoSignIns.ALL.stream()
                .filter(one -> one.role() == Role.MERCHANT && users.isTaken(one.username()))
                .map(one -> users.loadUserByUsername(one.username()))
                .filter(user -> Objects.equals(user.shopId(), shop.id()))
                .findFirst();
    }

    /** Does work as somebody, whoever is signed in on this thread. */
    static void as(PortalUser person, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
