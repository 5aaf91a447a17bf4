package app.dapei.live.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class AddressesTests {

    private static final Duration ANY = Duration.ofSeconds(1);

    private static Addresses addresses(int streams, int perAddress, int requestsPerSecond) {
        return new Addresses(
                new ZoneSettings(streams, 100, perAddress, requestsPerSecond, 20, ANY, ANY, ANY, ANY, ANY));
    }

    private static HttpStatus refusal(Runnable act) {
        try {
            act.run();
        } catch (RefusedException e) {
            return e.status();
        }
        return HttpStatus.OK;
    }

    @Test
    void countsStreamsPerAddressAndGivesPlacesBack() {
        var addresses = addresses(10, 2, 100);
        addresses.enter("10.0.0.1");
        addresses.enter("10.0.0.1");
        assertThat(refusal(() -> addresses.enter("10.0.0.1"))).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThatCode(() -> addresses.enter("10.0.0.2")).doesNotThrowAnyException();
        addresses.leave("10.0.0.1");
        assertThat(refusal(() -> addresses.enter("10.0.0.1"))).isEqualTo(HttpStatus.OK);
    }

    @Test
    void refusesEverybodyWhenTheNodeIsFullAndNobodyLosesAPlaceByIt() {
        var addresses = addresses(2, 5, 100);
        addresses.enter("10.0.0.1");
        addresses.enter("10.0.0.2");
        for (int i = 0; i < 3; i++) {
            assertThat(refusal(() -> addresses.enter("10.0.0.3"))).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        }
        addresses.leave("10.0.0.2");
        assertThat(refusal(() -> addresses.enter("10.0.0.3"))).isEqualTo(HttpStatus.OK);
    }

    @Test
    void slowsDownAnAddressThatAsksTooFast() {
        var addresses = addresses(10, 2, 5);
        for (int i = 0; i < 10; i++) {
            addresses.requireMayAsk("10.0.0.1");
        }
        assertThatThrownBy(() -> addresses.requireMayAsk("10.0.0.1"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.retryAfter()).isEqualTo(2));
        assertThatCode(() -> addresses.requireMayAsk("10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void takesTheNetworkOfAnIpv6AddressForOneHousehold() {
        assertThat(Addresses.keyOf("2001:db8:1:2:aaaa::1")).isEqualTo(Addresses.keyOf("2001:db8:1:2:bbbb::9"));
        assertThat(Addresses.keyOf("2001:db8:1:3::1")).isNotEqualTo(Addresses.keyOf("2001:db8:1:2::1"));
        assertThat(Addresses.keyOf("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Addresses.keyOf("::ffff:192.0.2.7")).contains("192.0.2.7");
    }

    @Test
    void countsVotesByTheFirst24BitsOfAnAddressOrThe64OfIpv6() {
        assertThat(Addresses.networkOf("203.0.113.77")).isEqualTo(Addresses.networkOf("203.0.113.200"));
        assertThat(Addresses.networkOf("203.0.114.77")).isNotEqualTo(Addresses.networkOf("203.0.113.77"));
        assertThat(Addresses.networkOf("2001:db8:1:2:aaaa::1")).isEqualTo(Addresses.networkOf("2001:db8:1:2:bbbb::9"));
    }
}
