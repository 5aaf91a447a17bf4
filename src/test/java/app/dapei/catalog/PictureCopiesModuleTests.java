package app.dapei.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.testing.ModuleTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PictureCopiesModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final String address = "https://pictures.example/" + UUID.randomUUID() + ".jpg";

    @Autowired
    JdbcClient jdbc;

    private byte[] there = {1};

    /** The copies as they are so long after {@link #NOW}; what is fetched is {@link #there}, nothing where that is empty. */
    private PictureCopies after(Duration time) {
        var fetcher = new PictureFetcher(true, uri -> true, Duration.ofSeconds(1)) {
            @Override
            Optional<PictureCopies.Copy> fetch(String from) {
                asked.add(from);
                return there.length == 0 ? Optional.empty() : Optional.of(new PictureCopies.Copy("image/png", there));
            }
        };
        return new PictureCopies(jdbc, fetcher, Clock.fixed(NOW.plus(time), ZoneOffset.UTC));
    }

    @Test
    void copiesAPictureOnceAWeek() {
        assertThat(after(Duration.ZERO).refresh(List.of(address, address))).isEqualTo(1);
        assertThat(after(Duration.ofDays(6)).refresh(List.of(address))).isZero();
        assertThat(asked).containsExactly(address);

        there = new byte[] {2};
        assertThat(after(Duration.ofDays(8)).refresh(List.of(address))).isEqualTo(1);

        assertThat(after(Duration.ZERO).find(address).orElseThrow().content()).containsExactly(2);
    }

    @Test
    void triesWhatCouldNotBeCopiedAgainADayLater() {
        there = new byte[0];
        assertThat(after(Duration.ZERO).refresh(List.of(address))).isZero();
        assertThat(after(Duration.ofHours(23)).refresh(List.of(address))).isZero();
        assertThat(asked).hasSize(1);
        assertThat(after(Duration.ZERO).has(address)).isFalse();

        there = new byte[] {3};
        assertThat(after(Duration.ofHours(25)).refresh(List.of(address))).isEqualTo(1);
        assertThat(after(Duration.ZERO).has(address)).isTrue();
    }

    @Test
    void keepsACopyThatCannotBeRenewed() {
        after(Duration.ZERO).refresh(List.of(address));
        there = new byte[0];
        after(Duration.ofDays(8)).refresh(List.of(address));
        assertThat(after(Duration.ZERO).find(address).orElseThrow().content()).containsExactly(1);
    }

    @Test
    void asksNoOtherAddressThanHttps() {
        assertThat(after(Duration.ZERO).refresh(List.of("pictures/tent.svg", "http://pictures.example/a.png")))
                .isZero();
        assertThat(asked).isEmpty();
    }
}
