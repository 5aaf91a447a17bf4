package app.dapei.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomCodeTests {

    @Test
    void makesCodesOfEightSignsThatDoNotRepeat() {
        var random = new Random(7);
        var made = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            made.add(RoomCode.random(random).value());
        }
        assertThat(made).hasSize(10_000).allMatch(code -> code.matches("[0-9a-hjkmnp-tv-z]{8}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-abc", "abc-", "ABC", "a/b", "a b", "帐篷间", "a..b"})
    void refusesWhatCannotStandInAnAddress(String text) {
        assertThat(RoomCode.isValid(text)).isFalse();
        assertThatThrownBy(() -> new RoomCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "demo-outdoor", "7k2mq9xz"})
    void takesLettersDigitsAndInnerHyphens(String text) {
        assertThat(new RoomCode(text).toString()).isEqualTo(text);
    }
}
