package app.dapei.live.web;

import app.dapei.access.ApiController;
import app.dapei.live.OutsideChat;
import app.dapei.live.OutsideChat.Happening;
import app.dapei.live.OutsideChat.Kind;
import app.dapei.live.SessionBusyException;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in the chat of a platform outside, so that its comments raise cues like those of the portal's own viewers. */
@ApiController
@Tag(name = "Comments")
class RoomCommentsController {

    private final OutsideChat chat;
    private final JsonMapper json;

    RoomCommentsController(OutsideChat chat, JsonMapper json) {
        this.chat = chat;
        this.json = json;
    }

    /** A line, as feeds of live rooms write it. */
    record Line(
            @Nullable String type,
            @JsonProperty("msg_id") @Nullable String messageId,
            @JsonProperty("nick_name") @Nullable String name,
            @JsonProperty("user_id") @Nullable String user,
            @Nullable String content,
            @Nullable String time,
            @JsonProperty("product_id") @Nullable String product,
            @JsonProperty("order_status") @Nullable String status) {}

    @PostMapping(
            path = "/api/v1/rooms/{code}/comments",
            consumes = {"application/x-ndjson", "application/jsonl", "application/json", "text/plain"})
    @Operation(
            summary = "Sends what happens in a room's chat outside",
            description = "JSON lines, at most 1,000: {type: comment|room_enter|room_like|live_order|follow|fansclub,"
                    + " msg_id, nick_name, user_id, content, time, product_id, order_status}. A msg_id counts once"
                    + " in a session, so what may not have arrived can be sent again. 404: no such room;"
                    + " 409: no session is live in it; 503: try again.")
    ResponseEntity<OutsideChat.Taken> take(@PathVariable String code, @RequestBody String body) {
        var room = chat.room(code);
        if (room.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        try {
            var taken = chat.take(room.get(), read(body));
            boolean nothingLive = taken.notLive() > 0 && taken.accepted() + taken.repeated() == 0;
            return ResponseEntity.status(nothingLive ? HttpStatus.CONFLICT : HttpStatus.OK)
                    .body(taken);
        } catch (SessionBusyException busy) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "1")
                    .build();
        }
    }

    private List<Happening> read(String body) {
        var happenings = new ArrayList<Happening>();
        int number = 0;
        for (var text : body.split("\\R")) {
            number++;
            if (!text.isBlank()) {
                happenings.add(happening(text, number));
            }
        }
        return happenings;
    }

    private Happening happening(String text, int number) {
        try {
            var line = json.readValue(text, Line.class);
            return new Happening(
                    kind(line.type(), number),
                    or(line.messageId(), ""),
                    or(line.name(), ""),
                    or(line.user(), ""),
                    line.content(),
                    line.product());
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(
                    "line " + number + " is no JSON object; got: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    private static Kind kind(@Nullable String type, int number) {
        try {
            return Kind.valueOf(or(type, "").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "type in line " + number
                            + " must be comment, room_enter, room_like, live_order, follow or fansclub; got: " + type,
                    unknown);
        }
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
