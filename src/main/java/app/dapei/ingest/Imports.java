package app.dapei.ingest;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.access.Shop;
import app.dapei.ingest.ImportRefused.Reason;
import app.dapei.ingest.core.ColumnMap;
import app.dapei.ingest.core.ColumnSpec;
import app.dapei.ingest.core.DateOrder;
import app.dapei.ingest.core.ImportFormat;
import app.dapei.ingest.reader.TableFile;
import app.dapei.ingest.reader.TableUnreadable;
import app.dapei.shared.JobProgress;
import app.dapei.shared.TimeRange;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Imports of the current shop, step by step: upload, correct format and columns, dry run, import, undo. Every step is
 * kept, so a person may leave and come back. Long steps run in the background; the shop changes only when an import or
 * an undo comes to its end, and then as a whole.
 */
@Service
@PreAuthorize(Roles.MAY_EDIT)
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int MOST_BATCHES = 200;

    private final CurrentShop current;
    private final BatchStore batches;
    private final IssueStore issues;
    private final ImportFiles files;
    private final ImportSteps steps;
    private final ImportJobs jobs;

    Imports(
            CurrentShop current,
            BatchStore batches,
            IssueStore issues,
            ImportFiles files,
            ImportSteps steps,
            ImportJobs jobs) {
        this.current = current;
        this.batches = batches;
        this.issues = issues;
        this.files = files;
        this.steps = steps;
        this.jobs = jobs;
    }

    /**
     * Takes a file, as a stream, and recognises its format.
     *
     * @throws TableUnreadable when it is no table, or larger than the limits; nothing of it is kept then
     */
    public ImportBatch upload(String fileName, InputStream content) {
        long shopId = current.id();
        var stored = files.store(shopId, content);
        try {
            var file = TableFile.inspect(files.path(shopId, stored.key()), files.limits());
            var recognition = new FileRecognition(file).recognise();
            return get(batches.add(shopId, fileName, stored, recognition, current.actor()));
        } catch (RuntimeException failure) {
            files.delete(shopId, stored.key());
            throw failure;
        }
    }

    /** Size of the largest file that is taken, in bytes. */
    public long largestFile() {
        return files.limits().fileBytes();
    }

    /**
     * One import.
     *
     * @throws ImportRefused when the shop has none with this number
     */
    public ImportBatch get(long batchId) {
        return find(batchId).orElseThrow(() -> new ImportRefused(Reason.UNKNOWN, batchId));
    }

    /** One import, if the shop has it. */
    public Optional<ImportBatch> find(long batchId) {
        batches.recoverLost(current.id());
        return batches.find(current.id(), batchId);
    }

    /** The shop's imports, the newest first, those given up left out; at most 200. */
    public List<ImportBatch> latest() {
        batches.recoverLost(current.id());
        return batches.latest(current.id(), MOST_BATCHES);
    }

    /**
     * How far the work on an import is; empty when none is going on. The answer may be asked for from any thread.
     *
     * @throws ImportRefused when the shop has no such import
     */
    public Supplier<Optional<JobProgress>> watch(long batchId) {
        long own = get(batchId).id();
        return () -> jobs.progress(own);
    }

    /**
     * What a person needs to confirm format and columns.
     *
     * @throws ImportRefused when the file is no longer kept
     */
    public ImportPreview preview(long batchId) {
        var batch = get(batchId);
        return new FileRecognition(file(batch)).preview(batch.headerRow());
    }

    /** Reads the file as another format from now on; a dry run has to be made again. */
    public ImportBatch choose(long batchId, ImportFormat format) {
        var batch = get(batchId);
        return planned(batch, new FileRecognition(file(batch)).recogniseAs(format, batch.headerRow()));
    }

    /** Reads other columns from now on; a dry run has to be made again. */
    public ImportBatch map(long batchId, ColumnMap columns) {
        var batch = get(batchId);
        var order = new FileRecognition(file(batch)).dateOrder(batch.headerRow(), columns);
        return planned(
                batch,
                new BatchStore.Recognition(
                        batch.shape(), batch.format(), batch.confidence(), batch.headerRow(), columns, order));
    }

    /** Says how ambiguous dates are to be read; a dry run has to be made again. */
    public ImportBatch readDates(long batchId, DateOrder order) {
        var batch = get(batchId);
        return planned(
                batch,
                new BatchStore.Recognition(
                        batch.shape(), batch.format(), batch.confidence(), batch.headerRow(), batch.columns(), order));
    }

    private ImportBatch planned(ImportBatch batch, BatchStore.Recognition plan) {
        if (!batches.plan(current.id(), batch.id(), plan)) {
            throw new ImportRefused(Reason.NOT_NOW, batch.id());
        }
        return get(batch.id());
    }

    /**
     * Starts the dry run.
     *
     * @return completes when it is over, whatever its outcome
     * @throws ImportRefused when format or columns are not settled, or another import of the shop is at work
     */
    public CompletableFuture<Void> check(long batchId) {
        var batch = get(batchId);
        requireColumns(batch);
        if (batch.dateOrder() == DateOrder.UNDECIDED) {
            throw new ImportRefused(Reason.DATE_ORDER_OPEN, batchId);
        }
        file(batch);
        var from = Set.of(ImportStatus.UPLOADED, ImportStatus.CHECKED);
        return start(batch, ImportStatus.CHECKING, from, ImportStatus.UPLOADED, steps::check);
    }

    /**
     * Starts the import of what the dry run has read.
     *
     * @return completes when it is over, whatever its outcome
     * @throws ImportRefused when there was no dry run, nothing would change, or another import of the shop is at work
     */
    public CompletableFuture<Void> start(long batchId) {
        var batch = get(batchId);
        if (batch.status() == ImportStatus.CHECKED && !batch.counts().changesAnything()) {
            throw new ImportRefused(Reason.NOTHING_TO_DO, batchId);
        }
        var from = Set.of(ImportStatus.CHECKED);
        return start(batch, ImportStatus.IMPORTING, from, ImportStatus.CHECKED, steps::apply);
    }

    /**
     * Starts to take an import back.
     *
     * @return completes when it is over, whatever its outcome
     * @throws ImportRefused when it is not imported, or a later import changed what it wrote
     */
    public CompletableFuture<Void> undo(long batchId) {
        var batch = get(batchId);
        if (batch.status() == ImportStatus.IMPORTED && steps.isChangedSince(current.id(), batch)) {
            throw new ImportRefused(Reason.CHANGED_SINCE, batchId);
        }
        var from = Set.of(ImportStatus.IMPORTED);
        return start(batch, ImportStatus.UNDOING, from, ImportStatus.IMPORTED, steps::undo);
    }

    /** Gives an import up before it is imported; its file and staged rows are deleted. */
    public void discard(long batchId) {
        steps.discard(current.id(), get(batchId).id());
    }

    /** First and last moment of the orders that an import brought; empty where it brought none. */
    public Optional<TimeRange> orderSpan(long batchId) {
        return batches.orderSpan(current.id(), get(batchId).id());
    }

    /** Hands over the issues of an import in the order of the file, one at a time. */
    public void issues(long batchId, Consumer<ImportIssue> each) {
        issues.forEach(current.id(), get(batchId).id(), each);
    }

    /** The first issues of an import, those that need a person first. */
    public List<ImportIssue> firstIssues(long batchId, int limit) {
        return issues.first(current.id(), get(batchId).id(), limit);
    }

    private CompletableFuture<Void> start(
            ImportBatch batch, ImportStatus busy, Set<ImportStatus> from, ImportStatus back, Step step) {
        var shop = current.get();
        batches.begin(shop.id(), batch.id(), busy, from);
        return jobs.start(shop.id(), batch.id(), progress -> {
            var failure = outcome(shop, batch, progress, step);
            if (failure != null) {
                batches.end(shop.id(), batch.id(), back, failure);
            }
            return () -> tidy(shop, batch.id());
        });
    }

    /** Staged rows and the file are needed until the import is over. */
    private void tidy(Shop shop, long batchId) {
        boolean over = batches.find(shop.id(), batchId)
                .filter(batch -> batch.status() == ImportStatus.IMPORTED || batch.status() == ImportStatus.UNDONE)
                .isPresent();
        if (over) {
            files.delete(shop.id(), batches.fileKey(shop.id(), batchId));
            steps.purge(batchId);
        }
    }

    private static @Nullable ImportFailure outcome(Shop shop, ImportBatch batch, JobProgress progress, Step step) {
        try {
            step.run(shop, batch, progress);
            return null;
        } catch (CancellationException cancelled) {
            return ImportFailure.CANCELLED;
        } catch (TableUnreadable unreadable) {
            return ImportFailure.of(unreadable);
        } catch (RuntimeException broken) {
            LOG.error("import {} of shop {} failed", batch.id(), shop.id(), broken);
            return ImportFailure.BROKEN;
        }
    }

    private static void requireColumns(ImportBatch batch) {
        var format = batch.format();
        boolean complete = format != null
                && format.columns().stream()
                        .filter(ColumnSpec::required)
                        .allMatch(spec -> batch.columns().has(spec.field()));
        if (!complete) {
            throw new ImportRefused(Reason.COLUMNS_MISSING, batch.id());
        }
    }

    private TableFile file(ImportBatch batch) {
        var key = batches.fileKey(current.id(), batch.id());
        if (!files.has(current.id(), key)) {
            throw new ImportRefused(Reason.FILE_GONE, batch.id());
        }
        return TableFile.of(files.path(current.id(), key), files.limits(), batch.shape());
    }

    /** The work of a step. */
    @FunctionalInterface
    private interface Step {
        void run(Shop shop, ImportBatch batch, JobProgress progress);
    }
}
