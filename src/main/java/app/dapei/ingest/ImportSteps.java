package app.dapei.ingest;

import app.dapei.access.Shop;
import app.dapei.ingest.core.ImportFormat;
import app.dapei.ingest.core.ImportKind;
import app.dapei.ingest.core.ImportPlan;
import app.dapei.ingest.core.RowInterpreter;
import app.dapei.ingest.reader.TableFile;
import app.dapei.orders.OrderStatistics;
import app.dapei.orders.OrdersRewritten;
import app.dapei.shared.JobProgress;
import app.dapei.stock.Stocktaking;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The work of an import: dry run, import, undo. Each step leaves the shop untouched unless it comes to its end. */
@Component
class ImportSteps {

    /** Rows between two reports of progress and two looks at the cancel mark. */
    private static final int STRIDE = 5_000;

    /** Rows between two commits of the staging tables; each is forced to the disk. */
    private static final int COMMIT_STRIDE = 50_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final DataSource source;
    private final TransactionTemplate transaction;
    private final BatchStore batches;
    private final ImportFiles files;
    private final Stocktaking stock;
    private final OrderStatistics statistics;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportSteps(
            JdbcTemplate template,
            DataSource source,
            PlatformTransactionManager transactions,
            BatchStore batches,
            ImportFiles files,
            Stocktaking stock,
            OrderStatistics statistics,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.template = template;
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
        this.batches = batches;
        this.files = files;
        this.stock = stock;
        this.statistics = statistics;
        this.events = events;
        this.clock = clock;
    }

    /** Reads the file into the staging tables and compares it with the shop. */
    void check(Shop shop, ImportBatch batch, JobProgress progress) {
        purge(batch.id());
        deleteIssues(shop.id(), batch.id());
        var staged = stage(shop, batch, progress);
        progress.reportOrStop("comparing", 0.8);
        transaction.executeWithoutResult(status -> {
            var scope = scope(shop.id(), batch);
            var comparison = new StageComparison(scope);
            comparison.settle(staged.repeatedLines());
            if (scope.kind() == ImportKind.PRODUCTS) {
                new CategoryPaths(scope).bindKnown();
            }
            comparison.compare();
            progress.reportOrStop("comparing", 0.9);
            batches.counts(shop.id(), batch.id(), comparison.counts(staged.rows()));
            batches.end(shop.id(), batch.id(), ImportStatus.CHECKED, null);
        });
    }

    private Staged stage(Shop shop, ImportBatch batch, JobProgress progress) {
        var format = format(batch);
        var plan = new ImportPlan(format, batch.columns(), shop.zone(), shop.currency(), batch.dateOrder());
        var file = TableFile.of(
                files.path(shop.id(), batches.fileKey(shop.id(), batch.id())), files.limits(), batch.shape());
        int rows = 0;
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var cursor = file.rows();
                    var writer = new StageWriter(connection, shop.id(), batch.id(), format.kind())) {
                var interpreter = RowInterpreter.create(plan, writer);
                while (cursor.hasNext()) {
                    var row = cursor.next();
                    if (row.number() > batch.headerRow()) {
                        interpreter.accept(row);
                        rows++;
                    }
                    if (rows % COMMIT_STRIDE == 1) {
                        writer.commit();
                    }
                    if (rows % STRIDE == 1) {
                        progress.reportOrStop("reading", 0.8 * cursor.progress());
                    }
                }
                interpreter.finish();
                writer.commit();
                return new Staged(rows, writer.hasRepeatedLines());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("staging of import " + batch.id(), failure);
        }
    }

    /** Brings the staged rows into the shop, all or nothing. */
    void apply(Shop shop, ImportBatch batch, JobProgress progress) {
        transaction.executeWithoutResult(status -> {
            var scope = scope(shop.id(), batch);
            var comparison = new StageComparison(scope);
            if (scope.kind() == ImportKind.PRODUCTS) {
                new CategoryPaths(scope).bindAll();
                comparison.compare();
                var merge = new ProductMerge(scope, progress);
                merge.merge();
                stock.count(shop.id(), sourceOf(batch), merge.counts());
            } else {
                comparison.compare();
                new OrderMerge(scope, progress).merge();
                statistics.refresh();
            }
            var counts = comparison.recounted(batch.counts());
            batches.counts(shop.id(), batch.id(), counts);
            batches.end(shop.id(), batch.id(), ImportStatus.IMPORTED, null);
            events.publishEvent(new OrdersRewritten(shop.id()));
            events.publishEvent(new OrdersImported(shop.id(), batch.id(), batch.fileName(), counts));
            progress.reportOrStop("finishing", 0.98);
        });
    }

    /**
     * Takes an import back, all or nothing.
     *
     * @throws ImportRefused when a later import changed what it wrote
     */
    void undo(Shop shop, ImportBatch batch, JobProgress progress) {
        transaction.executeWithoutResult(status -> {
            var undo = new BatchUndo(scope(shop.id(), batch), progress, template);
            if (undo.isChangedSince()) {
                throw new ImportRefused(ImportRefused.Reason.CHANGED_SINCE, batch.id());
            }
            undo.undo();
            stock.takeBack(shop.id(), sourceOf(batch));
            batches.end(shop.id(), batch.id(), ImportStatus.UNDONE, null);
            events.publishEvent(new OrdersRewritten(shop.id()));
            events.publishEvent(new ImportUndone(shop.id(), batch.id(), batch.fileName()));
        });
    }

    private static String sourceOf(ImportBatch batch) {
        return "import " + batch.id();
    }

    boolean isChangedSince(long shopId, ImportBatch batch) {
        return new BatchUndo(scope(shopId, batch), new JobProgress("waiting"), template).isChangedSince();
    }

    /**
     * Gives an import up before it is imported; its file and staged rows are deleted.
     *
     * @throws ImportRefused when it is at work, or over
     */
    void discard(long shopId, long batchId) {
        batches.begin(shopId, batchId, ImportStatus.DISCARDED, Set.of(ImportStatus.UPLOADED, ImportStatus.CHECKED));
        batches.end(shopId, batchId, ImportStatus.DISCARDED, null);
        files.delete(shopId, batches.fileKey(shopId, batchId));
        purge(batchId);
        deleteIssues(shopId, batchId);
    }

    private void deleteIssues(long shopId, long batchId) {
        jdbc.sql("delete from import_issue where shop_id = ? and batch_id = ?")
                .params(shopId, batchId)
                .update();
    }

    /** Empties the staging tables of a batch, in steps that do not hold the database for long. */
    void purge(long batchId) {
        long first = BatchScope.stageId(batchId, 0);
        long end = BatchScope.stageId(batchId + 1, 0);
        for (var table : List.of("import_line", "import_return", "import_product", "import_order")) {
            var sql = "delete from " + table + " where id between ? and ?";
            long last = jdbc.sql("select coalesce(max(id), 0) from " + table + " where id between ? and ?")
                    .params(first, end - 1)
                    .query(Long.class)
                    .single();
            for (long from = first; from <= last; from += 50_000) {
                jdbc.sql(sql).params(from, Math.min(from + 49_999, last)).update();
            }
        }
    }

    private BatchScope scope(long shopId, ImportBatch batch) {
        var format = format(batch);
        return new BatchScope(jdbc, shopId, batch.id(), format.platform(), format.kind(), clock.instant());
    }

    private static ImportFormat format(ImportBatch batch) {
        return Objects.requireNonNull(batch.format(), "a batch at work has a format");
    }

    /** What staging did. */
    private record Staged(int rows, boolean repeatedLines) {}
}
