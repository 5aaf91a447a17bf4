package app.dapei.bundles.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the pictures of a bundle's products lie on one canvas. Places and sizes are units of the canvas, which is {@value
 * #WIDTH} wide and {@value #HEIGHT} high; the first piece lies at the bottom.
 *
 * @param background what they lie on
 * @param pieces the products that somebody has placed; none = all as {@linkplain #automatic arranged by itself}
 * @param tag where the price tag is; null = none
 */
public record BundlePicture(
        Background background, List<Piece> pieces, @Nullable Tag tag) {

    public static final int WIDTH = 1_000;
    public static final int HEIGHT = 750;

    /** The price tag over the upper left corner, where the main product is. */
    public static final Tag USUAL_TAG = new Tag(200, 90);

    /** Nothing placed by hand: arranged by itself, with a price tag. */
    public static final BundlePicture AUTOMATIC = new BundlePicture(Background.LINEN, List.of(), USUAL_TAG);

    private static final int EDGE = 40;
    private static final int GAP = 18;
    private static final int ALONE = 640;
    private static final int MAIN_OF_FEW = 540;
    private static final int MAIN_OF_MANY = 520;
    private static final int FEW = 2;
    private static final int TWO_COLUMNS = 6;

    public BundlePicture {
        pieces = List.copyOf(pieces);
        if (pieces.stream().map(Piece::productId).distinct().count() != pieces.size()) {
            throw new IllegalArgumentException("a product lies on the canvas once; got: " + pieces);
        }
    }

    /** What the pieces lie on: two colours, from the upper left to the lower right, as {@code #rrggbb}. */
    public enum Background {
        WHITE("#ffffff", "#f3f3f3"),
        LINEN("#fdf6ee", "#f1dfcb"),
        BLUSH("#fff0ee", "#f8cdc6"),
        MINT("#eefaf3", "#c4e8d4"),
        SKY("#eef6ff", "#c6dcf7"),
        NIGHT("#3a3350", "#1b1826");

        private final String from;
        private final String to;

        Background(String from, String to) {
            this.from = from;
            this.to = to;
        }

        public String from() {
            return from;
        }

        public String to() {
            return to;
        }
    }

    /**
     * A product's picture, a square.
     *
     * @param productId whose picture
     * @param x middle, from the left
     * @param y middle, from the top
     * @param size side of the square
     */
    public record Piece(long productId, int x, int y, int size) {

        public static final int LEAST_SIZE = 80;
        public static final int MOST_SIZE = HEIGHT;

        public Piece {
            requireOnCanvas(x, y);
            if (size < LEAST_SIZE || size > MOST_SIZE) {
                throw new IllegalArgumentException(
                        "a piece is " + LEAST_SIZE + " to " + MOST_SIZE + " large; got: " + size);
            }
        }

        /** The piece that comes nearest to what somebody has drawn, its middle on the canvas. */
        public static Piece near(long productId, int x, int y, int size) {
            return new Piece(
                    productId,
                    Math.clamp(x, 0, WIDTH),
                    Math.clamp(y, 0, HEIGHT),
                    Math.clamp(size, LEAST_SIZE, MOST_SIZE));
        }
    }

    /**
     * The price tag.
     *
     * @param x middle, from the left
     * @param y middle, from the top
     */
    public record Tag(int x, int y) {

        public Tag {
            requireOnCanvas(x, y);
        }

        /** The tag that comes nearest to where somebody has dropped it. */
        public static Tag near(int x, int y) {
            return new Tag(Math.clamp(x, 0, WIDTH), Math.clamp(y, 0, HEIGHT));
        }
    }

    private static void requireOnCanvas(int x, int y) {
        if (x < 0 || x > WIDTH || y < 0 || y > HEIGHT) {
            throw new IllegalArgumentException(
                    "a middle lies within " + WIDTH + " × " + HEIGHT + "; got: " + x + ", " + y);
        }
    }

    /**
     * All products on the canvas: those that somebody has placed where they are, the others where they come to lie by
     * themselves, above; what is no longer in the bundle is left out.
     *
     * @param productIds the bundle's products, the main one first
     */
    public List<Piece> arranged(List<Long> productIds) {
        var wanted = new LinkedHashSet<>(productIds);
        var arranged = new ArrayList<Piece>();
        pieces.stream().filter(piece -> wanted.remove(piece.productId())).forEach(arranged::add);
        automatic(productIds).stream()
                .filter(piece -> wanted.contains(piece.productId()))
                .forEach(arranged::add);
        return List.copyOf(arranged);
    }

    /**
     * A good arrangement by itself: the main product large on the left, the others on the right in up to three columns,
     * none over another.
     *
     * @param productIds the bundle's products, the main one first; one named twice lies there once
     */
    public static List<Piece> automatic(List<Long> productIds) {
        var ids = List.copyOf(new LinkedHashSet<>(productIds));
        if (ids.isEmpty()) {
            return List.of();
        }
        if (ids.size() == 1) {
            return List.of(new Piece(ids.getFirst(), WIDTH / 2, HEIGHT / 2, ALONE));
        }
        int others = ids.size() - 1;
        int main = others <= FEW ? MAIN_OF_FEW : MAIN_OF_MANY;
        var arranged = new ArrayList<Piece>();
        arranged.add(new Piece(ids.getFirst(), EDGE + main / 2, HEIGHT / 2, main));
        int left = EDGE + main;
        int columns = others <= FEW ? 1 : others <= TWO_COLUMNS ? 2 : 3;
        int rows = Math.ceilDiv(others, columns);
        int cell = Math.min((WIDTH - EDGE / 2 - left) / columns, (HEIGHT - 2 * EDGE) / rows);
        int top = (HEIGHT - rows * cell) / 2;
        int first = left + (WIDTH - EDGE / 2 - left - columns * cell) / 2;
        for (int i = 0; i < others; i++) {
            arranged.add(new Piece(
                    ids.get(i + 1),
                    first + i % columns * cell + cell / 2,
                    top + i / columns * cell + cell / 2,
                    Math.max(Piece.LEAST_SIZE, cell - GAP)));
        }
        return List.copyOf(arranged);
    }

    public BundlePicture withBackground(Background other) {
        return new BundlePicture(other, pieces, tag);
    }

    public BundlePicture withPieces(List<Piece> other) {
        return new BundlePicture(background, other, tag);
    }

    public BundlePicture withTag(@Nullable Tag other) {
        return new BundlePicture(background, pieces, other);
    }

    /** As one line: {@code LINEN tag 200,90 17:310,375,540 …}; {@link #read} understands it. */
    public String written() {
        return (background.name()
                        + (tag == null ? "" : " tag " + tag.x() + "," + tag.y())
                        + pieces.stream()
                                .map(piece -> " " + piece.productId() + ":" + piece.x() + "," + piece.y() + ","
                                        + piece.size())
                                .collect(Collectors.joining()))
                .strip();
    }

    /**
     * What {@link #written} has made; nothing is {@link #AUTOMATIC}.
     *
     * @throws IllegalArgumentException if the line says something else
     */
    public static BundlePicture read(String line) {
        if (line.isBlank()) {
            return AUTOMATIC;
        }
        var words = Arrays.asList(line.strip().split(" "));
        boolean tagged = words.size() > 2 && words.get(1).equals("tag");
        var pieces = words.subList(tagged ? 3 : 1, words.size()).stream()
                .map(BundlePicture::piece)
                .toList();
        return new BundlePicture(
                Background.valueOf(words.getFirst()), pieces, tagged ? tag(numbers(words.get(2), 2)) : null);
    }

    private static Tag tag(int[] at) {
        return new Tag(at[0], at[1]);
    }

    private static Piece piece(String word) {
        int colon = word.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a piece is product:x,y,size; got: " + word);
        }
        var at = numbers(word.substring(colon + 1), 3);
        return new Piece(Long.parseLong(word.substring(0, colon)), at[0], at[1], at[2]);
    }

    private static int[] numbers(String text, int count) {
        var numbers = Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
        if (numbers.length != count) {
            throw new IllegalArgumentException("must be " + count + " numbers; got: " + text);
        }
        return numbers;
    }
}
