package app.dapei.catalog;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the drawn product pictures in their tints, {@code pictures/tent-2.svg}, to the portal and to viewers. */
@RestController
class DrawingsController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(7)).cachePublic();

    private final Drawings drawings;

    DrawingsController(Drawings drawings) {
        this.drawings = drawings;
    }

    @GetMapping("/pictures/{kind:[a-z]+}-{tint:[0-9]}.svg")
    ResponseEntity<String> picture(@PathVariable String kind, @PathVariable int tint) {
        return drawings.compose(kind, tint)
                .map(svg ->
                        ResponseEntity.ok().contentType(SVG).cacheControl(KEPT).body(svg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
