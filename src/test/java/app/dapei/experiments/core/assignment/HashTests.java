package app.dapei.experiments.core.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashTests {

    @ParameterizedTest
    @CsvSource({"'', 811c9dc5", "a, e40c292c", "b, e70c2de5", "foobar, bf9cf968"})
    void fnvGivesThePublishedValues(String text, String hex) {
        assertThat(Fnv1a32.updateUtf8(Fnv1a32.OFFSET_BASIS, text)).isEqualTo(Integer.parseUnsignedInt(hex, 16));
        assertThat(Fnv1a32.updateUtf16(Fnv1a32.OFFSET_BASIS, text)).isEqualTo(Integer.parseUnsignedInt(hex, 16));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, 00000000",
        "'', 1, 514e28b7",
        "hello, 0, 248bfa47",
        "'hello, world', 0, 149bbb7f",
        "The quick brown fox jumps over the lazy dog, 0, 2e4ff723"
    })
    void murmurGivesThePublishedValues(String text, int seed, String hex) {
        assertThat(Murmur3.hash(text, seed)).isEqualTo(Integer.parseUnsignedInt(hex, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"直播间", "é", "a直b", "😀", "x😀y", "\u07ff\u0800\uffff", "broken\ud800"})
    void hashesTheBytesThatJavaWouldEncode(String text) {
        int expected = Fnv1a32.OFFSET_BASIS;
        var latin = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            expected = (expected ^ (octet & 0xFF)) * 16777619;
            latin.append((char) (octet & 0xFF));
        }
        assertThat(Fnv1a32.updateUtf8(Fnv1a32.OFFSET_BASIS, text)).isEqualTo(expected);
        assertThat(Fnv1a32.updateUtf16(Fnv1a32.OFFSET_BASIS, latin)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "10", "4294967295", "2147483648", "1000000000"})
    void foldsInAnUnsignedNumberAsItsDigits(long number) {
        assertThat(Fnv1a32.updateUnsignedDecimal(Fnv1a32.OFFSET_BASIS, (int) number))
                .isEqualTo(Fnv1a32.updateUtf8(Fnv1a32.OFFSET_BASIS, Long.toString(number)));
    }

    @Test
    void bucketsAsGrowthBookPublishes() {
        assertThat(HashVersion.FNV1A_V1.bucket("b", "a")).isEqualTo(0.946);
        assertThat(HashVersion.FNV1A_V2.bucket("seed", "b")).isEqualTo(0.2696);
        assertThat(HashVersion.FNV1A_V2.bucket("foo", "ab")).isEqualTo(0.2575);
    }

    @Test
    void murmurBucketIsTheHashOfSeedColonIdOverTwoToThe32() {
        long hash = Integer.toUnsignedLong(Murmur3.hash("exp:viewer-1", 0));
        assertThat(HashVersion.MURMUR3.bucket("exp", "viewer-1")).isEqualTo(hash / 4294967296.0, within(0.0));
    }

    @Test
    void knowsOnlyTheVersionsOfGrowthBookThatExist() {
        assertThat(HashVersion.ofGrowthBook(2)).contains(HashVersion.FNV1A_V2);
        assertThat(HashVersion.ofGrowthBook(99)).isEmpty();
        assertThat(HashVersion.MURMUR3.growthBookNumber()).isEmpty();
        assertThat(HashVersion.FNV1A_V1.growthBookNumber()).contains(1);
    }

    @Test
    void refusesWhatNoSdkHas() {
        assertThatThrownBy(() -> HashVersion.MURMUR3.bucketOfUtf16("s", "v"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bucket(seed, unitId)");
        assertThatThrownBy(() -> Murmur3.normalized("v", "g", 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got: 0");
    }
}
