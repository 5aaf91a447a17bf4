package app.dapei.bundles.ui;

import app.dapei.bundles.core.BundlePicture;
import app.dapei.bundles.core.BundlePicture.Piece;
import app.dapei.bundles.core.BundlePicture.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The canvas in the browser on which somebody arranges a bundle's picture. */
@com.vaadin.flow.component.Tag("picture-canvas")
@JsModule("./pictures/picture-canvas.ts")
final class PictureCanvas extends Component {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /**
     * What is to be seen.
     *
     * @param pieces the lowest first
     * @param tag null = none
     * @param words texts by their last key
     */
    record Shown(
            int width,
            int height,
            int least,
            int most,
            String from,
            String to,
            List<ShownPiece> pieces,
            @Nullable ShownTag tag,
            Map<String, String> words) {}

    record ShownPiece(
            long product,
            String name,
            @Nullable String picture,
            String letter,
            String paper,
            String ink,
            int x,
            int y,
            int size) {}

    record ShownTag(String text, int x, int y) {}

    /** @param arranged told all pieces and the tag, where there is one, when somebody has moved something */
    PictureCanvas(BiConsumer<List<Piece>, @Nullable Tag> arranged) {
        getElement()
                .addEventListener("arrange", event -> {
                    var data = event.getEventData();
                    arranged.accept(
                            pieces(data.get("event.detail.pieces").asString()),
                            tag(data.get("event.detail.tag").asString()));
                })
                .addEventData("event.detail.pieces")
                .addEventData("event.detail.tag");
    }

    void show(Shown shown) {
        getElement().setPropertyJson("data", JSON.<ObjectNode>valueToTree(shown));
    }

    /** Reads {@code product:x,y,size …}, brought onto the canvas. */
    static List<Piece> pieces(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> {
                    var parts = word.split("[:,]");
                    return Piece.near(
                            Long.parseLong(parts[0]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3]));
                })
                .toList();
    }

    private static @Nullable Tag tag(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var parts = text.split(",");
        return Tag.near(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    static Shown shown(
            BundlePicture picture, List<ShownPiece> pieces, @Nullable ShownTag tag, Map<String, String> words) {
        return new Shown(
                BundlePicture.WIDTH,
                BundlePicture.HEIGHT,
                Piece.LEAST_SIZE,
                Piece.MOST_SIZE,
                picture.background().from(),
                picture.background().to(),
                pieces,
                tag,
                words);
    }
}
