package app.dapei.live.gateway;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** An account with the provider, with the project that its own examples use. */
public final class AgoraFixtures {

    static final String APP = "970CA35de60c44645bbae8a215061b33";
    static final String CERTIFICATE = "5CFd2fd1755d40ecb72977518be15d3b";

    private AgoraFixtures() {}

    /** Signs tokens and asks nobody. */
    public static AgoraTokens tokens(Clock clock) {
        return new AgoraTokens(
                new AgoraSettings(
                        APP,
                        CERTIFICATE,
                        "",
                        "",
                        "dapei",
                        "dapei-",
                        URI.create("http://localhost"),
                        Duration.ofSeconds(1)),
                clock);
    }
}
