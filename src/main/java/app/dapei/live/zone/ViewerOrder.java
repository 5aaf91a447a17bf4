package app.dapei.live.zone;

import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.checkout.Waitlist;
import app.dapei.live.Room;
import app.dapei.live.ViewerArms;
import app.dapei.live.ViewerArms.ViewerArm;
import app.dapei.live.zone.ViewerSelfController.Own;
import app.dapei.live.zone.ViewerSelfController.Why;
import app.dapei.suggestions.personal.PersonalOrder;
import app.dapei.suggestions.personal.core.Offer;
import app.dapei.suggestions.personal.core.PersonalRanking.Placed;
import app.dapei.suggestions.personal.core.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * In which order one viewer sees a room's bundles: what an experiment puts first, then the viewer's own order, never at
 * another price; and which of them the viewer waits for.
 */
@Component
class ViewerOrder {

    /** How likely anybody takes the first bundle of the shop's order; each following one a little less. */
    private static final double FIRST_PRIOR = 0.1;

    private static final double NEXT_PRIOR = 0.9;

    private final PublishedBundles bundles;
    private final PersonalOrder personal;
    private final Waitlist waitlist;
    private final ObjectProvider<ViewerArms> experiments;

    ViewerOrder(
            PublishedBundles bundles,
            PersonalOrder personal,
            Waitlist waitlist,
            ObjectProvider<ViewerArms> experiments) {
        this.bundles = bundles;
        this.personal = personal;
        this.waitlist = waitlist;
        this.experiments = experiments;
    }

    /** @param wanted whether the viewer wants a personal order; if not, nothing that the viewer did is even read */
    Own of(Room room, ViewerIds.Viewer viewer, boolean wanted) {
        var arms = arms(room, viewer.id());
        var order = new ArrayList<UUID>();
        arms.forEach(arm -> order.addAll(arm.first()));
        var why = new HashMap<UUID, Why>();
        if (wanted) {
            addOwn(room, viewer, order, why);
        }
        var hidden = arms.stream().flatMap(arm -> arm.hidden().stream()).collect(Collectors.toSet());
        var waits = waitlist.of(room.shopId(), viewer.id());
        return new Own(wanted, order.stream().distinct().toList(), List.copyOf(hidden), why, waits);
    }

    private List<ViewerArm> arms(Room room, String viewer) {
        var running = experiments.getIfAvailable();
        return running == null ? List.of() : running.of(room, viewer);
    }

    private void addOwn(Room room, ViewerIds.Viewer viewer, List<UUID> order, Map<UUID, Why> why) {
        var published = bundles.ofShop(room.shopId());
        var offers = new ArrayList<Offer>();
        for (int i = 0; i < published.size(); i++) {
            offers.add(offer(published.get(i), FIRST_PRIOR * Math.pow(NEXT_PRIOR, i)));
        }
        for (Placed placed : personal.rank(room.shopId(), viewer.keys(), offers).places()) {
            var bundle = published.get(placed.index());
            order.add(bundle.id());
            var words = why(placed.reason(), published);
            if (words != null) {
                why.put(bundle.id(), words);
            }
        }
    }

    private static Offer offer(PublishedBundle bundle, double prior) {
        Set<Long> associated =
                bundle.items().stream().map(PublishedBundle.Item::productId).collect(Collectors.toSet());
        double saving = bundle.sum() == 0 ? 0 : (double) bundle.saving() / bundle.sum();
        return new Offer(bundle.main().productId(), associated, prior, saving);
    }

    private static @Nullable Why why(Reason reason, List<PublishedBundle> shown) {
        return switch (reason) {
            case Reason.ShopOrder none -> null;
            case Reason.Saves saves -> new Why("why-saves", null, null);
            case Reason.InCart cart -> named("why-cart", cart.product(), shown);
            case Reason.LookedAt looked -> named("why-looked", looked.product(), shown);
            case Reason.GoesWithOwn own -> named("why-own", own.product(), shown);
            case Reason.BoughtBefore bought -> named("why-again", bought.product(), shown);
            case Reason.OftenTogether together -> named("why-together", together.product(), shown);
        };
    }

    /** With the product's name where it is on the page anyway, else in general words. */
    private static Why named(String key, long product, List<PublishedBundle> shown) {
        return shown.stream()
                .flatMap(bundle -> Stream.concat(Stream.of(bundle.main()), bundle.items().stream()))
                .filter(item -> item.productId() == product)
                .findFirst()
                .map(item -> new Why(key, item.name(), item.nameEn()))
                .orElse(new Why(key + "-some", null, null));
    }
}
