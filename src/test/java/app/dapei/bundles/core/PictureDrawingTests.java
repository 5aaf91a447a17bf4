package app.dapei.bundles.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.bundles.core.BundlePicture.Piece;
import app.dapei.bundles.core.PictureDrawing.Tile;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PictureDrawingTests {

    private static final Tile TENT = new Tile("data:image/png;base64,AAAA", "T", "#fff", "#000");
    private static final Tile LAMP = new Tile(null, "<", "#eee", "#111");

    private static final BundlePicture PLACED =
            BundlePicture.AUTOMATIC.withPieces(List.of(new Piece(2, 800, 200, 250), new Piece(1, 300, 400, 500)));

    private static Element drawn(BundlePicture picture, Map<Long, Tile> tiles, String price) throws Exception {
        var svg = new PictureDrawing(picture, tiles).svg(List.of(1L, 2L), price);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    @Test
    void drawsEachPieceAtItsPlaceTheLowestFirst() throws Exception {
        var svg = drawn(PLACED, Map.of(1L, TENT, 2L, LAMP), "¥99");

        var groups = svg.getElementsByTagName("g");
        assertThat(((Element) groups.item(0)).getAttribute("transform")).isEqualTo("translate(675 75)");
        assertThat(((Element) groups.item(1)).getAttribute("transform")).isEqualTo("translate(50 150)");
        assertThat(((Element) svg.getElementsByTagName("image").item(0)).getAttribute("href"))
                .isEqualTo("data:image/png;base64,AAAA");
    }

    @Test
    void writesTheLetterOfAProductWithoutPictureAndThePriceAsText() throws Exception {
        var svg = drawn(PLACED, Map.of(1L, TENT, 2L, LAMP), "¥99 & up");

        var texts = svg.getElementsByTagName("text");
        assertThat(texts.item(0).getTextContent()).isEqualTo("<");
        assertThat(texts.item(1).getTextContent()).isEqualTo("¥99 & up");
    }

    @Test
    void keepsThePriceTagWithinTheCanvas() throws Exception {
        var svg = drawn(PLACED.withTag(new BundlePicture.Tag(1_000, 0)), Map.of(1L, TENT, 2L, LAMP), "¥99");

        var tag = (Element) svg.getElementsByTagName("g").item(2);
        // "¥99": 3 characters of 33 units and 84 around them are 184 wide, 96 high
        assertThat(tag.getAttribute("transform")).isEqualTo("translate(908 48)");
    }

    @Test
    void drawsNoTagWhereThereIsNoPriceOrNoPlaceForIt() throws Exception {
        assertThat(drawn(PLACED, Map.of(1L, TENT), null)
                        .getElementsByTagName("text")
                        .getLength())
                .isZero();
        assertThat(drawn(PLACED.withTag(null), Map.of(1L, TENT), "¥99")
                        .getElementsByTagName("text")
                        .getLength())
                .isZero();
    }

    @Test
    void leavesOutAProductOfWhichNothingIsKnown() throws Exception {
        assertThat(drawn(PLACED.withTag(null), Map.of(1L, TENT), null)
                        .getElementsByTagName("g")
                        .getLength())
                .isEqualTo(1);
    }
}
