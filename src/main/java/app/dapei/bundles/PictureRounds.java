package app.dapei.bundles;

import app.dapei.catalog.PictureCopies;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the pictures copied that bundles' pictures are to be made of. */
@Component
class PictureRounds {

    private final BundleQueries queries;
    private final PictureCopies copies;

    PictureRounds(BundleQueries queries, PictureCopies copies) {
        this.queries = queries;
        this.copies = copies;
    }

    @Scheduled(fixedDelayString = "${dapei.pictures.round:30s}", initialDelayString = "20s")
    void copy() {
        copies.refresh(queries.picturesElsewhere());
    }
}
