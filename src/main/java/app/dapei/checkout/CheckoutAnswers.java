package app.dapei.checkout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Outcomes of the checkout as answers over HTTP, the same for viewers and for programs. */
public final class CheckoutAnswers {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;
    private static final int BUSY = 503;

    private CheckoutAnswers() {}

    /**
     * An answer.
     *
     * @param status HTTP status: 409 where something ran out or a limit is reached, 410 where a price lock has ended, 503
     *     where trying again helps
     * @param body has {@code outcome}, a word that names it, and what belongs to it
     */
    public record Answer(int status, Map<String, Object> body) {}

    public static Answer of(Quote quote) {
        return switch (quote) {
            case Quote.Offered offered -> answer(OK, "offered", Map.of("offer", shown(offered.offer())));
            case Quote.NotOnSale notOnSale -> answer(NOT_FOUND, "not-on-sale", Map.of());
            case Quote.Hidden hidden -> answer(CONFLICT, "price-hidden", Map.of());
            case Quote.SoldOut out ->
                answer(
                        CONFLICT,
                        "ran-out",
                        with(Map.of("available", out.available(), "missing", out.scarce()), out.instead()));
            case Quote.OverLimit over ->
                answer(CONFLICT, "over-limit", Map.of("limit", over.limit(), "has", over.has()));
        };
    }

    public static Answer of(Locked locked) {
        return switch (locked) {
            case Locked.Held held ->
                answer(
                        CREATED,
                        "locked",
                        Map.of(
                                "lock", held.lock().id(),
                                "until", held.lock().until(),
                                "offer", shown(held.lock().offer())));
            case Locked.Refused refused -> of(refused.why());
        };
    }

    public static Answer of(Bought bought) {
        return switch (bought) {
            case Bought.Placed placed ->
                answer(
                        placed.repeated() ? OK : CREATED,
                        "placed",
                        Map.of(
                                "order", placed.number(),
                                "amount", placed.amount(),
                                "payBefore", placed.payBefore(),
                                "repeated", placed.repeated()));
            case Bought.RanOut out ->
                answer(CONFLICT, "ran-out", with(Map.of("missing", out.missing()), out.instead()));
            case Bought.LockEnded ended ->
                answer(GONE, "lock-ended", Map.of("now", of(ended.now()).body()));
            case Bought.UnknownLock unknown -> answer(NOT_FOUND, "unknown-lock", Map.of());
            case Bought.LockUsed used -> answer(CONFLICT, "lock-used", Map.of("lock", used.lock()));
            case Bought.KeyUsed used -> answer(UNPROCESSABLE, "key-used", Map.of("key", used.key()));
            case Bought.OverLimit over ->
                answer(CONFLICT, "over-limit", Map.of("limit", over.limit(), "has", over.has()));
            case Bought.Busy busy -> answer(BUSY, "busy", Map.of());
        };
    }

    public static Answer of(Confirmed confirmed) {
        return switch (confirmed) {
            case Confirmed.Paid paid -> answer(OK, "paid", Map.of("late", paid.late()));
            case Confirmed.AlreadyPaid already -> answer(OK, "already-paid", Map.of());
            case Confirmed.RefundDue due ->
                answer(OK, "refund-due", Map.of("reason", due.reason().name()));
            case Confirmed.UnknownOrder unknown -> answer(NOT_FOUND, "unknown-order", Map.of());
            case Confirmed.WrongAmount wrong ->
                answer(UNPROCESSABLE, "wrong-amount", Map.of("due", wrong.due(), "paid", wrong.paid()));
            case Confirmed.ReferenceUsed used ->
                answer(UNPROCESSABLE, "reference-used", Map.of("reference", used.reference()));
        };
    }

    private static Map<String, Object> shown(Offer offer) {
        var body = new LinkedHashMap<String, Object>();
        body.put("bundle", offer.bundleId());
        body.put("version", offer.version());
        body.put("name", offer.name());
        var nameEn = offer.nameEn();
        if (nameEn != null) {
            body.put("nameEn", nameEn);
        }
        body.put("sets", offer.sets());
        body.put("price", offer.price());
        body.put("sum", offer.sum());
        body.put("saving", offer.sum() - offer.price());
        body.put("currency", offer.currency().getCurrencyCode());
        body.put("lines", List.copyOf(offer.lines()));
        return body;
    }

    private static Map<String, Object> with(Map<String, Object> facts, Optional<Offer> instead) {
        var body = new LinkedHashMap<>(facts);
        instead.ifPresent(offer -> body.put("instead", shown(offer)));
        return body;
    }

    private static Answer answer(int status, String outcome, Map<String, Object> facts) {
        var body = new LinkedHashMap<String, Object>();
        body.put("outcome", outcome);
        body.putAll(facts);
        return new Answer(status, body);
    }
}
