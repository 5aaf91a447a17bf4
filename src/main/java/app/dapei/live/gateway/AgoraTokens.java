package app.dapei.live.gateway;

import app.dapei.access.ApiScopes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lets viewers of a platform's own app hear a room through Agora. */
@Service
@ConditionalOnProperty("dapei.gateway.agora.app-id")
@PreAuthorize(ApiScopes.COMMENTS)
public class AgoraTokens {

    private static final Duration LIFE = Duration.ofHours(6);

    private final AgoraSettings settings;
    private final String appId;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AgoraTokens(AgoraSettings settings, Clock clock) {
        this.settings = settings;
        this.appId = AgoraGateway.required("app-id", settings.appId());
        AgoraGateway.required("certificate", settings.certificate());
        this.clock = clock;
    }

    /**
     * What a client needs to hear a room.
     *
     * @param appId the project
     * @param channel the room's channel
     * @param user as whom it signs in
     * @param token with what
     * @param until when that ends
     */
    public record Grant(String appId, String channel, String user, String token, Instant until) {}

    /**
     * Lets a user hear a room for six hours.
     *
     * @param user 1 to 64 letters, digits, underscores and hyphens
     */
    public Grant grant(String room, String user) {
        if (!user.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(
                    "user must be 1 to 64 letters, digits, underscores or hyphens; got: " + user);
        }
        var now = clock.instant();
        var token = new AgoraToken(appId, user, now, (int) LIFE.toSeconds(), random.nextInt(1, Integer.MAX_VALUE));
        return new Grant(appId, settings.channel(room), user, token.signed(settings.certificate()), now.plus(LIFE));
    }
}
