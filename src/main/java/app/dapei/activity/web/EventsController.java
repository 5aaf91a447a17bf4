package app.dapei.activity.web;

import app.dapei.access.ApiClient;
import app.dapei.access.ApiController;
import app.dapei.access.ApiScopes;
import app.dapei.activity.ActivityEvent;
import app.dapei.activity.EventIntake;
import app.dapei.activity.EventOutcome;
import app.dapei.activity.IntakeFullException;
import app.dapei.activity.InvalidEventException;
import app.dapei.activity.ProductNumbers;
import app.dapei.activity.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes viewer events from programs. */
@ApiController
@Tag(name = "Viewer events")
class EventsController {

    private static final int PATIENCE_SECONDS = 5;
    private static final String EXAMPLE = """
        [{"id":"a-1","kind":"exposure","at":"2026-11-25T20:15:00.250+08:00","viewer":"v-81","sku":"TENT-01",
          "session":"12","slot":0,"client":"page-5","number":1},
         {"id":"a-2","kind":"click","at":"2026-11-25T20:15:03+08:00","viewer":"v-81","sku":"TENT-01",
          "session":"12","client":"page-5","number":2}]
        """;

    private final EventReader reader;
    private final EventIntake intake;
    private final ProductNumbers products;

    EventsController(EventReader reader, EventIntake intake, ProductNumbers products) {
        this.reader = reader;
        this.intake = intake;
        this.products = products;
    }

    /**
     * What became of the events.
     *
     * @param stored how many were new and are stored for good
     * @param repeated how many were there already
     * @param refused how many were not stored
     * @param items those that were not stored
     */
    record Answer(int stored, int repeated, int refused, List<Item> items) {}

    /**
     * An event that was not stored.
     *
     * @param index its place in the request, from 0
     * @param id its id
     * @param outcome REPEATED, UNKNOWN_PRODUCT or INVALID
     * @param problem what is wrong with it; null where nothing is
     */
    record Item(
            int index,
            @Nullable String id,
            String outcome,
            @Nullable String problem) {}

    /** An event of the request that can be stored. */
    private record Valid(int index, ActivityEvent event) {}

    @PostMapping(
            path = "/api/v1/events",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/x-ndjson"})
    @PreAuthorize(ApiScopes.EVENTS)
    @Operation(
            summary = "Send what viewers did",
            description = "At most 5,000 events, as a JSON array or as JSON objects one to a line "
                    + "(application/x-ndjson), plain or with Content-Encoding gzip. Answered when they are durable. "
                    + "Each event is stored once however often it is sent; what is wrong with one does not hold up "
                    + "the others. 503 with Retry-After: nothing was stored, send it again. The client's numbers "
                    + "(1, 2, 3, … per open page) show how complete the data are.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            array = @ArraySchema(schema = @Schema(implementation = SentEvent.class)),
                            examples = @ExampleObject(EXAMPLE)))
    Answer take(@AuthenticationPrincipal ApiClient client, HttpServletRequest request) throws IOException {
        requireRoom();
        List<SentEvent> sent = reader.read(request.getInputStream(), request.getHeader(HttpHeaders.CONTENT_ENCODING));
        var items = new ArrayList<Item>();
        List<Valid> valid = valid(client.shopId(), sent, items);
        Recorded recorded = stored(() ->
                intake.submit(client.shopId(), valid.stream().map(Valid::event).toList()));
        for (int i = 0; i < valid.size(); i++) {
            EventOutcome outcome = recorded.outcomes().get(i);
            if (outcome != EventOutcome.STORED) {
                items.add(new Item(valid.get(i).index(), valid.get(i).event().key(), outcome.name(), problem(outcome)));
            }
        }
        return new Answer(
                recorded.stored(),
                recorded.repeated(),
                sent.size() - recorded.stored() - recorded.repeated(),
                List.copyOf(items));
    }

    private List<Valid> valid(long shopId, List<SentEvent> sent, List<Item> items) {
        Map<String, Long> numbers = products.bySku(
                shopId,
                sent.stream().map(SentEvent::sku).filter(Objects::nonNull).collect(Collectors.toSet()));
        var valid = new ArrayList<Valid>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            SentEvent one = sent.get(i);
            String sku = one.sku();
            Long product = sku == null ? one.product() : numbers.get(sku);
            if (sku != null && product == null) {
                items.add(new Item(i, one.id(), EventOutcome.UNKNOWN_PRODUCT.name(), "the shop has no SKU " + sku));
                continue;
            }
            try {
                valid.add(new Valid(i, one.event(product)));
            } catch (InvalidEventException e) {
                items.add(new Item(i, one.id(), "INVALID", e.getMessage()));
            }
        }
        return valid;
    }

    private static @Nullable String problem(EventOutcome outcome) {
        return switch (outcome) {
            case STORED, REPEATED -> null;
            case UNKNOWN_PRODUCT -> "the shop has no such product";
        };
    }

    /** Hands in a batch. */
    private interface Submission {
        CompletableFuture<Recorded> submit();
    }

    private static Recorded stored(Submission submission) {
        try {
            return submission.submit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IntakeFullException e) {
            throw full();
        } catch (ExecutionException | TimeoutException e) {
            throw later("the events could not be stored; send them again, each will count once");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw later("the portal is stopping; send them again");
        }
    }

    private void requireRoom() {
        try {
            intake.requireRoom();
        } catch (IntakeFullException e) {
            throw full();
        }
    }

    private static ErrorResponseException full() {
        return later("too many events wait for being stored; send them again in a second");
    }

    private static ErrorResponseException later(String detail) {
        var answer = new ErrorResponseException(
                HttpStatus.SERVICE_UNAVAILABLE,
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail),
                null);
        answer.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return answer;
    }
}
