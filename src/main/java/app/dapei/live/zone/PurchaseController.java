package app.dapei.live.zone;

import app.dapei.checkout.Checkout;
import app.dapei.checkout.CheckoutAnswers;
import app.dapei.checkout.CheckoutAnswers.Answer;
import app.dapei.checkout.Purchase;
import app.dapei.checkout.Wish;
import app.dapei.live.Room;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Lets a viewer buy a bundle of the room: first the price is locked, then it is bought at that price. */
@Controller
class PurchaseController {

    private final RoomFeeds feeds;
    private final Checkout checkout;
    private final ViewerIds viewers;
    private final Addresses addresses;

    PurchaseController(RoomFeeds feeds, Checkout checkout, ViewerIds viewers, Addresses addresses) {
        this.feeds = feeds;
        this.checkout = checkout;
        this.viewers = viewers;
        this.addresses = addresses;
    }

    /**
     * What a viewer would like to have.
     *
     * @param bundle the bundle
     * @param sets how many; left out = 1
     */
    record AskedFor(@Nullable UUID bundle, @Nullable Integer sets) {

        Wish wish(String viewer, Room room) {
            return new Wish(
                    named(bundle), sets == null ? 1 : sets, viewer, room.code().value(), Set.of());
        }
    }

    /**
     * The decision to buy.
     *
     * @param lock the price lock
     * @param key made up by the page, the same for every repetition
     */
    record Decision(@Nullable UUID lock, @Nullable String key) {

        Purchase purchase(String viewer) {
            return new Purchase(named(lock), viewer, named(key));
        }
    }

    @PostMapping(path = "/r/{code}/locks", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> lock(
            @PathVariable String code, @RequestBody AskedFor asked, HttpServletRequest request) {
        var room = room(code, request);
        return answer(request, viewer -> CheckoutAnswers.of(checkout.lock(room.shopId(), asked.wish(viewer, room))));
    }

    @PostMapping(path = "/r/{code}/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> order(
            @PathVariable String code, @RequestBody Decision decision, HttpServletRequest request) {
        var room = room(code, request);
        return answer(request, viewer -> CheckoutAnswers.of(checkout.buy(room.shopId(), decision.purchase(viewer))));
    }

    private ResponseEntity<Map<String, Object>> answer(HttpServletRequest request, Function<String, Answer> act) {
        var viewer = viewers.of(request);
        if (viewer.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        try {
            var answer = act.apply(viewer.get());
            return ResponseEntity.status(answer.status()).body(answer.body());
        } catch (IllegalArgumentException e) {
            return ResponseEntity.badRequest().body(Map.of("outcome", "not-understood"));
        }
    }

    /** @throws IllegalArgumentException if the request did not say it */
    private static <T> T named(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("something was left out");
        }
        return value;
    }

    private Room room(String code, HttpServletRequest request) {
        addresses.requireMayAsk(request.getRemoteAddr());
        return feeds.require(code).room();
    }
}
