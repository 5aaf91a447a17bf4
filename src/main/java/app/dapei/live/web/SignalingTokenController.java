package app.dapei.live.web;

import app.dapei.access.ApiController;
import app.dapei.live.OutsideChat;
import app.dapei.live.gateway.AgoraTokens;
import app.dapei.live.gateway.AgoraTokens.Grant;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Lets a platform's own app hear a room through the provider that the installation publishes to. */
@ApiController
@Tag(name = "Rooms")
class SignalingTokenController {

    private final OutsideChat chat;
    private final ObjectProvider<AgoraTokens> tokens;

    SignalingTokenController(OutsideChat chat, ObjectProvider<AgoraTokens> tokens) {
        this.chat = chat;
        this.tokens = tokens;
    }

    /** Who wants to hear the room. */
    record Asked(@Nullable String user) {}

    @PostMapping(path = "/api/v1/rooms/{code}/signaling-tokens", consumes = "application/json")
    @Operation(
            summary = "Lets a user of an outside app hear a room through Agora Signaling",
            description =
                    "The channel carries the room's state as JSON, the newest message is all there is to know. The"
                            + " token holds for six hours. 404: no such room, or the installation does not publish to"
                            + " Agora.")
    ResponseEntity<Grant> grant(@PathVariable String code, @RequestBody Asked asked) {
        var room = chat.room(code);
        var provider = tokens.getIfAvailable();
        if (room.isEmpty() || provider == null) {
            return ResponseEntity.notFound().build();
        }
        var user = asked.user();
        return ResponseEntity.ok(provider.grant(room.get().code().value(), user == null ? "" : user));
    }
}
