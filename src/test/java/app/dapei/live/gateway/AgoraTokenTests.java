package app.dapei.live.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AgoraTokenTests {

    /** The known answer that the provider publishes for its own token builders. */
    @Test
    void signsAsTheProvidersOwnBuilderDoes() {
        var token = new AgoraToken(AgoraFixtures.APP, "test_user", Instant.ofEpochSecond(1111111), 600, 1);
        assertThat(token.signed(AgoraFixtures.CERTIFICATE))
                .isEqualTo("007eJxTYOCdJftjyTM2zxW6Xhm/5T0j5LdcUt/xYVt48fb5Mp3PX9coMFiaGzg7GpumpJoZJJuYmJmYJiUlplok"
                        + "GhmaGpgZJhkbu38RYIhgYmBgZABhJiBmBPM5GUpSi0viS4tTiwBZVh6A");
    }

    @Test
    void refusesAUserNameThatTheProviderWouldNotTake() {
        var tokens = AgoraFixtures.tokens(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(tokens.grant("abc", "viewer-7").channel()).isEqualTo("dapei-abc");
        assertThatThrownBy(() -> tokens.grant("abc", "张三"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user")
                .hasMessageContaining("张三");
    }
}
