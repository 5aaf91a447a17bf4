package app.dapei.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingsTests {

    private final Drawings drawings = new Drawings();

    @Test
    void theFourTintsOfAKindDifferInTheirHuesAlone() {
        Set<String> tints = Set.of(
                drawings.compose("tent", 0).orElseThrow(),
                drawings.compose("tent", 1).orElseThrow(),
                drawings.compose("tent", 2).orElseThrow(),
                drawings.compose("tent", 3).orElseThrow());

        assertThat(tints).hasSize(Drawings.TINTS);
        assertThat(tints.stream().map(svg -> svg.replaceAll("hsl\\(\\d+,", "hsl(")))
                .containsOnly(tints.iterator().next().replaceAll("hsl\\(\\d+,", "hsl("));
        assertThat(drawings.compose("tent", 1).orElseThrow()).contains("hsl(192,54%,54%)");
    }

    @ParameterizedTest
    @CsvSource({"unicorn, 0", "tent, 4", "tent, -1", "../tent, 0", "'', 0", "TENT, 0"})
    void refusesWhatIsNotDrawn(String kind, int tint) {
        assertThat(drawings.compose(kind, tint)).isEmpty();
    }

    @Test
    void findsTheDrawingBehindAPicturesPath() {
        assertThat(drawings.find("pictures/tent-1.svg")).isEqualTo(drawings.compose("tent", 1));
        assertThat(drawings.find("pictures/tent.svg")).isEqualTo(drawings.compose("tent", 0));
        assertThat(drawings.find("pictures/../application.yaml")).isEmpty();
        assertThat(drawings.find("https://example.com/tent.svg")).isEmpty();
    }
}
