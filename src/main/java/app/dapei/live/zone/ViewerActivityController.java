package app.dapei.live.zone;

import app.dapei.activity.IntakeFullException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Takes what pages tell of what was seen and done on them; answered when it is stored. */
@Controller
class ViewerActivityController {

    private static final int BATCH_LIMIT = 100;
    private static final int PATIENCE_SECONDS = 5;

    private final RoomFeeds feeds;
    private final ViewerActivity activity;
    private final ViewerIds viewers;
    private final Addresses addresses;

    ViewerActivityController(RoomFeeds feeds, ViewerActivity activity, ViewerIds viewers, Addresses addresses) {
        this.feeds = feeds;
        this.activity = activity;
        this.viewers = viewers;
        this.addresses = addresses;
    }

    /**
     * What a page tells at once.
     *
     * @param page made up by the open page, letters and digits
     * @param events at most {@value #BATCH_LIMIT}
     */
    record Batch(String page, List<ViewerActivity.Happened> events) {

        boolean isValid() {
            return page.matches("[A-Za-z0-9]{1,40}")
                    && events.size() <= BATCH_LIMIT
                    && events.stream().allMatch(ViewerActivity.Happened::isValid);
        }
    }

    @PostMapping(path = "/r/{code}/activity", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> activity(@PathVariable String code, @RequestBody Batch batch, HttpServletRequest request) {
        addresses.requireMayAsk(request.getRemoteAddr());
        var room = feeds.require(code).room();
        var viewer = viewers.of(request);
        if (viewer.isEmpty() || !batch.isValid()) {
            return ResponseEntity.status(viewer.isEmpty() ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST)
                    .build();
        }
        try {
            activity.record(room, viewer.get(), batch.page(), batch.events()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return ResponseEntity.noContent().build();
        } catch (IntakeFullException | ExecutionException | TimeoutException e) {
            throw RefusedException.notStored();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RefusedException.notStored();
        }
    }
}
