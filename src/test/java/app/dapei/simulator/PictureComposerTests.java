package app.dapei.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.simulator.core.Market;
import app.dapei.simulator.core.MarketProduct;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class PictureComposerTests {

    private final PictureComposer composer = new PictureComposer();

    @Test
    void everyProductOfTheDemoHasAPictureThatIsWellFormed() throws Exception {
        Set<String> pictures = Market.of(7, 1_000, LocalDate.of(2026, 11, 22)).shops().stream()
                .flatMap(shop -> shop.catalogue().products().stream())
                .map(MarketProduct::picture)
                .collect(Collectors.toSet());
        assertThat(pictures).hasSizeGreaterThan(300);
        for (String picture : pictures) {
            String name = picture.substring("pictures/".length(), picture.length() - ".svg".length());
            String svg = composed(name).orElseThrow(() -> new AssertionError("no drawing for " + name));
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            assertThat(root.getTagName()).isEqualTo("svg");
            assertThat(root.getElementsByTagName("path").getLength()
                            + root.getElementsByTagName("circle").getLength()
                            + root.getElementsByTagName("rect").getLength())
                    .as(name)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void theFourTintsOfAKindDifferInTheirHuesAlone() {
        Set<String> tints = Set.of(
                composer.compose("tent", 0).orElseThrow(),
                composer.compose("tent", 1).orElseThrow(),
                composer.compose("tent", 2).orElseThrow(),
                composer.compose("tent", 3).orElseThrow());

        assertThat(tints).hasSize(PictureComposer.TINTS);
        assertThat(tints.stream().map(svg -> svg.replaceAll("hsl\\(\\d+,", "hsl(")))
                .containsOnly(tints.iterator().next().replaceAll("hsl\\(\\d+,", "hsl("));
        assertThat(composer.compose("tent", 1).orElseThrow()).contains("hsl(192,54%,54%)");
    }

    @ParameterizedTest
    @CsvSource({"unicorn, 0", "tent, 4", "tent, -1", "../tent, 0", "'', 0", "TENT, 0"})
    void refusesWhatIsNotDrawn(String kind, int tint) {
        assertThat(composer.compose(kind, tint)).isEmpty();
    }

    private Optional<String> composed(String name) {
        int dash = name.indexOf('-');
        return composer.compose(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1)));
    }
}
