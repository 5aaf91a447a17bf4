package app.dapei.bundles.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.bundles.core.BundlePicture.Background;
import app.dapei.bundles.core.BundlePicture.Piece;
import app.dapei.bundles.core.BundlePicture.Tag;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlePictureTests {

    private static final Piece TENT = new Piece(1, 300, 400, 500);
    private static final Piece LAMP = new Piece(2, 800, 200, 250);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void arrangesAnyNumberOfProductsWithinTheCanvasNoneOverAnotherTheMainOneLargest(int count) {
        var ids = LongStream.rangeClosed(1, count).boxed().toList();

        var pieces = BundlePicture.automatic(ids);

        assertThat(pieces).extracting(Piece::productId).containsExactlyElementsOf(ids);
        for (var piece : pieces) {
            int half = piece.size() / 2;
            assertThat(piece.x() - half).isGreaterThanOrEqualTo(0);
            assertThat(piece.x() + half).isLessThanOrEqualTo(1_000);
            assertThat(piece.y() - half).isGreaterThanOrEqualTo(0);
            assertThat(piece.y() + half).isLessThanOrEqualTo(750);
        }
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                assertThat(overlap(pieces.get(i), pieces.get(j)))
                        .as(pieces.get(i) + " and " + pieces.get(j))
                        .isFalse();
            }
        }
        assertThat(pieces.subList(1, count))
                .allMatch(piece -> piece.size() < pieces.getFirst().size());
    }

    private static boolean overlap(Piece one, Piece other) {
        int apart = (one.size() + other.size()) / 2;
        return Math.abs(one.x() - other.x()) < apart && Math.abs(one.y() - other.y()) < apart;
    }

    @Test
    void arrangesAProductThatIsNamedTwiceOnce() {
        assertThat(BundlePicture.automatic(List.of(1L, 1L))).hasSize(1);
        assertThat(BundlePicture.automatic(List.of())).isEmpty();
    }

    @Test
    void leavesWhatSomebodyHasPlacedWhereItIsAndInItsLayer() {
        var picture = BundlePicture.AUTOMATIC.withPieces(List.of(LAMP, TENT));

        assertThat(picture.arranged(List.of(1L, 2L))).containsExactly(LAMP, TENT);
    }

    @Test
    void dropsWhatLeavesTheBundleAndAddsWhatComesAboveTheOthers() {
        var picture = BundlePicture.AUTOMATIC.withPieces(List.of(LAMP, TENT));

        var pieces = picture.arranged(List.of(1L, 3L));

        assertThat(pieces).hasSize(2).startsWith(TENT);
        assertThat(pieces.getLast())
                .isEqualTo(BundlePicture.automatic(List.of(1L, 3L)).getLast());
    }

    @Test
    void readsWhatItHasWritten() {
        var placed = new BundlePicture(Background.SKY, List.of(LAMP, TENT), new Tag(120, 640));

        assertThat(placed.written()).isEqualTo("SKY tag 120,640 2:800,200,250 1:300,400,500");
        assertThat(BundlePicture.read(placed.written())).isEqualTo(placed);
        assertThat(BundlePicture.read(placed.withTag(null).written())).isEqualTo(placed.withTag(null));
        assertThat(BundlePicture.read(BundlePicture.AUTOMATIC.written())).isEqualTo(BundlePicture.AUTOMATIC);
        assertThat(BundlePicture.read("")).isEqualTo(BundlePicture.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLAID",
                "SKY 1",
                "SKY 1:2,3",
                "SKY 1:2000,3,100",
                "SKY tag 5 1:2,3,100",
                "SKY 1:2,3,100 1:2,3,100"
            })
    void refusesAnyOtherLine(String line) {
        assertThatThrownBy(() -> BundlePicture.read(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bringsWhatIsDroppedOutsideBackOntoTheCanvas() {
        assertThat(Piece.near(1, -40, 900, 5_000)).isEqualTo(new Piece(1, 0, 750, 750));
        assertThat(Piece.near(1, 1_400, -1, 3)).isEqualTo(new Piece(1, 1_000, 0, 80));
        assertThat(Tag.near(2_000, -3)).isEqualTo(new Tag(1_000, 0));
    }
}
