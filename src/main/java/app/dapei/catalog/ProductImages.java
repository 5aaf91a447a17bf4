package app.dapei.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The pictures of products as data that can be put inside another picture: the portal's own drawings, and copies of
 * pictures that lie elsewhere.
 */
@Service
public class ProductImages {

    private final Drawings drawings;
    private final PictureCopies copies;

    ProductImages(Drawings drawings, PictureCopies copies) {
        this.drawings = drawings;
        this.copies = copies;
    }

    /**
     * A picture as a {@code data:} address.
     *
     * @param picture path below the portal or https address
     * @return empty when there is no such drawing, or no copy of the picture is at hand
     */
    public Optional<String> data(String picture) {
        return drawings.find(picture)
                .map(svg -> data("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)))
                .or(() -> copies.find(picture).map(copy -> data(copy.type(), copy.content())));
    }

    /** Whether a picture that lies elsewhere has been copied; as it was within the last minute. */
    public boolean isAtHand(String address) {
        return copies.has(address);
    }

    private static String data(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
