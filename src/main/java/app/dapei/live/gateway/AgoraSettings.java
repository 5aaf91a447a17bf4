package app.dapei.live.gateway;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An account with Agora Signaling; without an app id nothing is sent there.
 *
 * @param appId the project's number, 32 hexadecimal digits
 * @param certificate the project's app certificate, with which tokens are signed
 * @param customerId key of the REST API
 * @param customerSecret its secret
 * @param sender user name that messages come from, at most 64 characters
 * @param channelPrefix what a channel's name begins with, before the room's code
 * @param url where the REST API is
 * @param timeout for so long an answer is waited for
 */
@ConfigurationProperties("dapei.gateway.agora")
public record AgoraSettings(
        @Nullable String appId,
        @DefaultValue("") String certificate,
        @DefaultValue("") String customerId,
        @DefaultValue("") String customerSecret,
        @DefaultValue("dapei") String sender,
        @DefaultValue("dapei-") String channelPrefix,
        @DefaultValue("https://api.agora.io") URI url,
        @DefaultValue("2s") Duration timeout) {

    /** The channel of a room. */
    public String channel(String room) {
        return channelPrefix + room;
    }
}
