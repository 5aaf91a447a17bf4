package app.dapei.bundles;

import app.dapei.access.Shops;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.shared.Money;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the pictures of bundles to the portal and to viewers. A former address of a published bundle leads to the
 * picture of now; without the right hash nothing is told of one that is not published. Pictures are kept in memory up to
 * 32 MB, and no more than four are made at a time.
 */
@RestController
class BundlePictureController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_AT_ONCE = 4;

    private final BundleQueries queries;
    private final PricedProducts products;
    private final BundlePictures pictures;
    private final Shops shops;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);
    private final Cache<String, String> made = Caffeine.newBuilder()
            .maximumWeight(32 << 20)
            .weigher((String address, String svg) -> svg.length())
            .build();

    BundlePictureController(BundleQueries queries, PricedProducts products, BundlePictures pictures, Shops shops) {
        this.queries = queries;
        this.products = products;
        this.pictures = pictures;
        this.shops = shops;
    }

    /** @param bundle its number as text: whatever else stands there is the number of no bundle */
    @GetMapping("/pictures/bundles/{bundle}/{hash:[0-9a-f]{32}}.svg")
    ResponseEntity<String> picture(@PathVariable String bundle, @PathVariable String hash) {
        if (!NUMBER.matcher(bundle).matches()) {
            return ResponseEntity.notFound().build();
        }
        var bundleId = UUID.fromString(bundle);
        var kept = made.getIfPresent(bundleId + hash);
        if (kept != null) {
            return answer(kept, FOR_EVER);
        }
        if (!turns.tryAcquire()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .build();
        }
        try {
            return make(bundleId, hash);
        } finally {
            turns.release();
        }
    }

    private ResponseEntity<String> make(UUID bundleId, String hash) {
        var found = queries.ofAnyShop(bundleId);
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var bundle = found.get().bundle();
        var draft = bundle.draft();
        var gathered = products.of(found.get().shopId(), draft.productIds());
        var currency = shops.get(found.get().shopId()).currency();
        var price = BundleQuote.of(draft, gathered.facts())
                .map(quote -> BundlePictures.tag(new Money(quote.price(), currency)));
        boolean plain = hash.equals(pictures.hash(draft, gathered.shown(), null));
        boolean tagged = price.map(text -> hash.equals(pictures.hash(draft, gathered.shown(), text)))
                .orElse(false);
        if (!plain && !tagged && bundle.state() != BundleState.LIVE) {
            return ResponseEntity.notFound().build();
        }
        var svg = pictures.svg(draft, gathered.shown(), tagged ? price.orElse(null) : null);
        if (!plain && !tagged) {
            return answer(svg, CacheControl.noStore());
        }
        made.put(bundleId + hash, svg);
        return answer(svg, FOR_EVER);
    }

    private static ResponseEntity<String> answer(String svg, CacheControl kept) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(kept)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; img-src data:; style-src 'unsafe-inline'")
                .body(svg);
    }
}
