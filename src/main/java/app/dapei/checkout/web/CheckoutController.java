package app.dapei.checkout.web;

import app.dapei.access.ApiController;
import app.dapei.access.ApiScopes;
import app.dapei.access.CurrentShop;
import app.dapei.checkout.Checkout;
import app.dapei.checkout.CheckoutAnswers;
import app.dapei.checkout.CheckoutAnswers.Answer;
import app.dapei.checkout.Payment;
import app.dapei.checkout.Payments;
import app.dapei.checkout.Purchase;
import app.dapei.checkout.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Sells bundles through outside platforms: quote → lock → order → payment. Every call may be repeated; an order is placed
 * once for each {@code Idempotency-Key}, a payment counts once for each reference.
 */
@ApiController
@Tag(name = "Checkout")
@PreAuthorize(ApiScopes.CHECKOUT)
class CheckoutController {

    private final Checkout checkout;
    private final Payments payments;
    private final CurrentShop current;

    CheckoutController(Checkout checkout, Payments payments, CurrentShop current) {
        this.checkout = checkout;
        this.payments = payments;
        this.current = current;
    }

    /**
     * What a buyer would like to have.
     *
     * @param bundle the bundle's id
     * @param sets how many, 1 to 99; left out = 1
     * @param buyer the platform's key of the buyer
     * @param room code of the live room, if it is bought there
     * @param without numbers of products of optional slots that are left out
     */
    record AskedFor(
            UUID bundle,
            @Nullable Integer sets,
            String buyer,
            @Nullable String room,
            @Nullable List<Long> without) {

        Wish wish() {
            return new Wish(
                    bundle, sets == null ? 1 : sets, buyer, room, without == null ? Set.of() : Set.copyOf(without));
        }
    }

    /**
     * The decision to buy.
     *
     * @param lock the price lock
     * @param buyer the key with which it was made
     */
    record Order(UUID lock, String buyer) {}

    /**
     * A payment.
     *
     * @param reference names it at the payment service
     * @param amount what was paid, minor units
     */
    record Paid(String reference, long amount) {}

    @PostMapping("/api/v1/checkout/quotes")
    @Operation(summary = "What a buyer would be offered now; nothing is stored")
    ResponseEntity<Map<String, Object>> quote(@RequestBody AskedFor asked) {
        return answer(CheckoutAnswers.of(checkout.quote(current.id(), asked.wish())));
    }

    @PostMapping("/api/v1/checkout/locks")
    @Operation(summary = "Lock the price that a buyer is offered now; sets no stock aside")
    ResponseEntity<Map<String, Object>> lock(@RequestBody AskedFor asked) {
        return answer(CheckoutAnswers.of(checkout.lock(current.id(), asked.wish())));
    }

    @PostMapping("/api/v1/checkout/orders")
    @Operation(summary = "Buy at a locked price: all units are set aside and the order is written, or nothing happens")
    ResponseEntity<Map<String, Object>> order(@RequestHeader("Idempotency-Key") String key, @RequestBody Order order) {
        return answer(CheckoutAnswers.of(checkout.buy(current.id(), new Purchase(order.lock(), order.buyer(), key))));
    }

    @PostMapping("/api/v1/checkout/orders/{number}/payments")
    @Operation(summary = "Tell that an order was paid; may come late, twice or never")
    ResponseEntity<Map<String, Object>> payment(@PathVariable String number, @RequestBody Paid paid) {
        return answer(CheckoutAnswers.of(
                payments.confirm(current.id(), new Payment(number, paid.reference(), paid.amount()))));
    }

    @PostMapping("/api/v1/checkout/orders/{number}/cancellation")
    @Operation(summary = "Call an order off that is not paid; its units are free again")
    ResponseEntity<Map<String, Object>> cancel(@PathVariable String number) {
        return payments.cancel(current.id(), number)
                ? ResponseEntity.ok(Map.of("outcome", "cancelled"))
                : ResponseEntity.status(409).body(Map.of("outcome", "not-waiting"));
    }

    private static ResponseEntity<Map<String, Object>> answer(Answer answer) {
        return ResponseEntity.status(answer.status()).body(answer.body());
    }
}
