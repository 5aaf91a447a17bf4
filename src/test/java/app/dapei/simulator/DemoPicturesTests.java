package app.dapei.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.catalog.Drawings;
import app.dapei.simulator.core.Market;
import app.dapei.simulator.core.MarketProduct;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class DemoPicturesTests {

    private final Drawings drawings = new Drawings();

    @Test
    void everyProductOfTheDemoHasAPictureThatIsWellFormed() throws Exception {
        Set<String> pictures = Market.of(7, 1_000, LocalDate.of(2026, 11, 22)).shops().stream()
                .flatMap(shop -> shop.catalogue().products().stream())
                .map(MarketProduct::picture)
                .collect(Collectors.toSet());
        assertThat(pictures).hasSizeGreaterThan(300);
        for (String picture : pictures) {
            String svg = drawings.find(picture).orElseThrow(() -> new AssertionError("no drawing for " + picture));
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            assertThat(root.getTagName()).isEqualTo("svg");
            assertThat(root.getElementsByTagName("path").getLength()
                            + root.getElementsByTagName("circle").getLength()
                            + root.getElementsByTagName("rect").getLength())
                    .as(picture)
                    .isGreaterThanOrEqualTo(3);
        }
    }
}
