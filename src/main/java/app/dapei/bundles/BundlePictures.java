package app.dapei.bundles;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.PictureDrawing;
import app.dapei.bundles.core.PictureDrawing.Tile;
import app.dapei.catalog.ProductImages;
import app.dapei.catalog.ShelfProduct;
import app.dapei.shared.LetterTile;
import app.dapei.shared.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bundles' pictures: where each is found, and the picture itself. An address says by a hash what is to be seen, so that a
 * picture may be kept for ever and nobody guesses the address of one that is not published.
 */
@Component
public class BundlePictures {

    private static final int HASH_BYTES = 16;

    /** Light colours of tiles without a picture, as the portal tints them: paper, ink. */
    private static final List<List<String>> TINTS = List.of(
            List.of("#fbe3da", "#9a3416"),
            List.of("#f6e8c9", "#7a5600"),
            List.of("#dcefdf", "#216a3a"),
            List.of("#d9edf0", "#1b616c"),
            List.of("#e0e7f8", "#34509a"),
            List.of("#f2e0ee", "#86336f"));

    private final ProductImages images;

    BundlePictures(ProductImages images) {
        this.images = images;
    }

    /**
     * Where a bundle's picture is found, as a path below the portal.
     *
     * @param products its products, by number
     * @param price what its price tag says; null = without
     * @return empty where a product is missing, or its picture lies elsewhere and no copy of it is at hand
     */
    public Optional<String> path(
            UUID bundleId, BundleDraft draft, Map<Long, ShelfProduct> products, @Nullable String price) {
        var shown = draft.productIds().stream().map(products::get).toList();
        boolean whole = !shown.isEmpty() && shown.stream().allMatch(this::canBeDrawn);
        return whole
                ? Optional.of("pictures/bundles/" + bundleId + "/" + hash(draft, products, price) + ".svg")
                : Optional.empty();
    }

    /** A product without picture is drawn by its letter; a picture elsewhere must have been copied. */
    private boolean canBeDrawn(@Nullable ShelfProduct product) {
        if (product == null) {
            return false;
        }
        var picture = product.picture();
        return picture == null || !picture.startsWith("https://") || images.isAtHand(picture);
    }

    /** What the picture shows, as a hash of 32 hexadecimal digits. */
    String hash(BundleDraft draft, Map<Long, ShelfProduct> products, @Nullable String price) {
        var text = new StringBuilder(draft.picture().written()).append('\n').append(price);
        for (long id : draft.productIds()) {
            var product = products.get(id);
            text.append('\n').append(id);
            if (product != null) {
                text.append(' ').append(product.name()).append(' ').append(product.picture());
            }
        }
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The picture as an SVG document that needs nothing else.
     *
     * @param price what its price tag says; null = without
     */
    String svg(BundleDraft draft, Map<Long, ShelfProduct> products, @Nullable String price) {
        var tiles = new HashMap<Long, Tile>();
        for (var product : products.values()) {
            tiles.put(product.id(), tile(product));
        }
        return new PictureDrawing(draft.picture(), tiles).svg(draft.productIds(), price);
    }

    /** What a price tag says: the same in every language, as a picture has none. */
    public static String tag(Money price) {
        var format = NumberFormat.getCurrencyInstance(Locale.SIMPLIFIED_CHINESE);
        format.setCurrency(price.currency());
        format.setMinimumFractionDigits(0);
        format.setMaximumFractionDigits(price.currency().getDefaultFractionDigits());
        return format.format(price.major());
    }

    /** What is to be seen of a product. */
    public Tile tile(ShelfProduct product) {
        var tile = LetterTile.of(product.name());
        var tint = TINTS.get(tile.tint());
        var picture = product.picture();
        return new Tile(
                picture == null ? null : images.data(picture).orElse(null),
                tile.letter(),
                tint.getFirst(),
                tint.getLast());
    }
}
