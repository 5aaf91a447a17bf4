package app.dapei.bundles.core;

import app.dapei.bundles.core.BundlePicture.Piece;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Draws a bundle's picture as one SVG document that needs nothing else: product pictures are inside, as data addresses.
 * Each lies in a white frame with round corners and a soft shadow.
 */
public final class PictureDrawing {

    private static final int FRAME = 10;
    private static final double ROUND = 0.16;
    private static final int TAG_HEIGHT = 96;
    private static final int TAG_TEXT = 56;

    private final BundlePicture picture;
    private final Map<Long, Tile> tiles;

    /** @param tiles what is to be seen of each product; one that is missing is left out */
    public PictureDrawing(BundlePicture picture, Map<Long, Tile> tiles) {
        this.picture = picture;
        this.tiles = Map.copyOf(tiles);
    }

    /**
     * What is to be seen of a product.
     *
     * @param data its picture as a data address; null = none
     * @param letter what stands there without a picture: the first letter of its name
     * @param paper colour behind the letter
     * @param ink colour of the letter
     */
    public record Tile(@Nullable String data, String letter, String paper, String ink) {}

    /**
     * The document.
     *
     * @param productIds the bundle's products, the main one first
     * @param price what the tag says; null = without a tag, even where the picture has one
     */
    public String svg(List<Long> productIds, @Nullable String price) {
        var svg = new StringBuilder(2_000);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(BundlePicture.WIDTH)
                .append(' ')
                .append(BundlePicture.HEIGHT)
                .append("\" width=\"1000\" height=\"750\"><defs>")
                .append("<linearGradient id=\"b\" x1=\"0\" y1=\"0\" x2=\"1\" y2=\"1\"><stop offset=\"0\" stop-color=\"")
                .append(picture.background().from())
                .append("\"/><stop offset=\"1\" stop-color=\"")
                .append(picture.background().to())
                .append("\"/></linearGradient><filter id=\"s\" x=\"-20%\" y=\"-20%\" width=\"140%\" height=\"140%\">")
                .append("<feDropShadow dx=\"0\" dy=\"8\" stdDeviation=\"10\" flood-opacity=\".18\"/></filter></defs>")
                .append("<rect width=\"1000\" height=\"750\" fill=\"url(#b)\"/>");
        picture.arranged(productIds).stream()
                .filter(piece -> tiles.containsKey(piece.productId()))
                .forEach(piece -> draw(svg, piece, Objects.requireNonNull(tiles.get(piece.productId()))));
        var tag = picture.tag();
        if (tag != null && price != null) {
            draw(svg, tag, price);
        }
        return svg.append("</svg>").toString();
    }

    private static void draw(StringBuilder svg, Piece piece, Tile tile) {
        int left = piece.x() - piece.size() / 2;
        int top = piece.y() - piece.size() / 2;
        long round = Math.round(piece.size() * ROUND);
        int inner = piece.size() - 2 * FRAME;
        svg.append("<g transform=\"translate(")
                .append(left)
                .append(' ')
                .append(top)
                .append(")\">");
        square(svg, 0, piece.size(), round, "#fff", " filter=\"url(#s)\"");
        square(svg, FRAME, inner, round - FRAME / 2, tile.data() == null ? tile.paper() : "#fff", "");
        if (tile.data() == null) {
            svg.append("<text text-anchor=\"middle\" dominant-baseline=\"central\" font-family=\"sans-serif\" x=\"")
                    .append(piece.size() / 2)
                    .append("\" y=\"")
                    .append(piece.size() / 2)
                    .append("\" font-size=\"")
                    .append(piece.size() / 2)
                    .append("\" fill=\"")
                    .append(tile.ink())
                    .append("\">")
                    .append(escaped(tile.letter()))
                    .append("</text>");
        } else {
            svg.append("<svg x=\"10\" y=\"10\" width=\"")
                    .append(inner)
                    .append("\" height=\"")
                    .append(inner)
                    .append("\" viewBox=\"0 0 100 100\"><clipPath id=\"c")
                    .append(piece.productId())
                    .append("\"><rect width=\"100\" height=\"100\" rx=\"15\"/></clipPath><image width=\"100\""
                            + " height=\"100\"")
                    .append(" preserveAspectRatio=\"xMidYMid slice\" clip-path=\"url(#c")
                    .append(piece.productId())
                    .append(")\" href=\"")
                    .append(tile.data())
                    .append("\"/></svg>");
        }
        svg.append("</g>");
    }

    private static void square(StringBuilder svg, int at, int side, long round, String fill, String more) {
        svg.append("<rect x=\"")
                .append(at)
                .append("\" y=\"")
                .append(at)
                .append("\" width=\"")
                .append(side)
                .append("\" height=\"")
                .append(side)
                .append("\" rx=\"")
                .append(round)
                .append("\" fill=\"")
                .append(fill)
                .append('"')
                .append(more)
                .append("/>");
    }

    private static void draw(StringBuilder svg, BundlePicture.Tag tag, String price) {
        int width = price.length() * TAG_TEXT * 3 / 5 + TAG_TEXT + TAG_TEXT / 2;
        int x = Math.clamp(tag.x(), width / 2, BundlePicture.WIDTH - width / 2);
        int y = Math.clamp(tag.y(), TAG_HEIGHT / 2, BundlePicture.HEIGHT - TAG_HEIGHT / 2);
        svg.append("<g transform=\"translate(")
                .append(x)
                .append(' ')
                .append(y)
                .append(")\" filter=\"url(#s)\"><rect x=\"")
                .append(-width / 2)
                .append("\" y=\"")
                .append(-TAG_HEIGHT / 2)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(TAG_HEIGHT)
                .append("\" rx=\"48\" fill=\"#c8401f\"/><text text-anchor=\"middle\" dominant-baseline=\"central\"")
                .append(" font-family=\"sans-serif\" font-weight=\"700\" font-size=\"56\" fill=\"#fff\">")
                .append(escaped(price))
                .append("</text></g>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
