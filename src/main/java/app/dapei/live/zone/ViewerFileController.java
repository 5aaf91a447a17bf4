package app.dapei.live.zone;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the files of the viewer page. A page of a former release asks for a former hash and gets the file of now. */
@Controller
class ViewerFileController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ViewerFiles files;

    ViewerFileController(ViewerFiles files) {
        this.files = files;
    }

    @GetMapping("/viewer/{hash}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String name) {
        var current = hash.equals(files.hash());
        return files.find(name)
                .map(file -> ResponseEntity.ok()
                        .cacheControl(current ? FOR_EVER : CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_TYPE, file.type())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(file.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
