package app.dapei.ingest;

import app.dapei.ingest.core.ColumnMap;
import app.dapei.ingest.core.DateOrder;
import app.dapei.ingest.core.ImportFormat;
import app.dapei.ingest.reader.TableShape;
import app.dapei.shared.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code import_batch}, always with the shop as a parameter. */
@Component
class BatchStore {

    /** A busy batch whose node gave no sign of life for so long was left by a crash. */
    static final Duration LOST_AFTER = Duration.ofSeconds(90);

    private static final int LONGEST_NAME = 255;

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** When the first and the last of the orders that a batch wrote were placed. */
    Optional<TimeRange> orderSpan(long shopId, long batchId) {
        return jdbc.sql("""
            select min(ordered_at) as first, max(ordered_at) as last
            from purchase_order where shop_id = ? and batch_id = ?
            """)
                .params(shopId, batchId)
                .query((row, number) -> {
                    var first = row.getTimestamp("first");
                    var last = row.getTimestamp("last");
                    return first == null || last == null
                            ? Optional.<TimeRange>empty()
                            : Optional.of(new TimeRange(first.toInstant(), last.toInstant()));
                })
                .single();
    }

    @Transactional
    public long add(long shopId, String fileName, ImportFiles.Stored file, Recognition recognition, String actor) {
        long id =
                jdbc.sql("select nextval('import_batch_seq')").query(Long.class).single();
        jdbc.sql("""
            insert into import_batch (id, shop_id, status, file_name, file_key, file_bytes, shape, format,
                confidence, header_row, column_map, date_order, created_by, created_at)
            values (?, ?, 'UPLOADED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(id, shopId, fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME)))
                .params(file.key(), file.bytes(), BatchCodes.shape(recognition.shape()))
                .param(
                        recognition.format() == null
                                ? null
                                : recognition.format().name())
                .params(recognition.confidence(), recognition.headerRow(), BatchCodes.columns(recognition.columns()))
                .params(recognition.dateOrder().name(), actor, Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    Optional<ImportBatch> find(long shopId, long id) {
        return jdbc.sql("select * from import_batch where shop_id = ? and id = ?")
                .params(shopId, id)
                .query(BatchStore::batch)
                .optional();
    }

    List<ImportBatch> latest(long shopId, int limit) {
        return jdbc.sql("""
            select * from import_batch where shop_id = ? and status <> 'DISCARDED'
            order by created_at desc, id desc limit ?
            """).params(shopId, limit).query(BatchStore::batch).list();
    }

    /** Imports of all shops that were begun before a moment and neither imported nor given up. */
    List<Left> leftBefore(Instant moment) {
        return jdbc.sql("""
            select shop_id, id from import_batch
            where status in ('UPLOADED', 'CHECKED') and created_at < ? order by created_at
            """)
                .param(Timestamp.from(moment))
                .query((row, number) -> new Left(row.getLong("shop_id"), row.getLong("id")))
                .list();
    }

    /** An import that somebody left. */
    record Left(long shopId, long batchId) {}

    String fileKey(long shopId, long id) {
        return jdbc.sql("select file_key from import_batch where shop_id = ? and id = ?")
                .params(shopId, id)
                .query(String.class)
                .single();
    }

    @Transactional
    public boolean plan(long shopId, long id, Recognition plan) {
        return jdbc.sql("""
            update import_batch set status = 'UPLOADED', failure = null, format = ?, confidence = ?,
                header_row = ?, column_map = ?, date_order = ?
            where shop_id = ? and id = ? and status in ('UPLOADED', 'CHECKED')
            """)
                        .param(plan.format() == null ? null : plan.format().name())
                        .params(plan.confidence(), plan.headerRow(), BatchCodes.columns(plan.columns()))
                        .params(plan.dateOrder().name(), shopId, id)
                        .update()
                > 0;
    }

    /**
     * Moves a batch on, if it is in one of the given states and no other batch of the shop is at work.
     *
     * @throws ImportRefused when it is not
     */
    @Transactional
    public void begin(long shopId, long id, ImportStatus busy, Set<ImportStatus> from) {
        jdbc.sql("select id from shop where id = ? for update")
                .param(shopId)
                .query(Long.class)
                .single();
        long others = jdbc.sql("""
            select count(*) from import_batch
            where shop_id = ? and id <> ? and status in ('CHECKING', 'IMPORTING', 'UNDOING')
            """).params(shopId, id).query(Long.class).single();
        if (others > 0) {
            throw new ImportRefused(ImportRefused.Reason.SHOP_BUSY, id);
        }
        int moved = jdbc.sql("""
            update import_batch set status = :busy, heartbeat_at = :now, failure = null
            where shop_id = :shop and id = :id and status in (:from)
            """)
                .param("busy", busy.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("shop", shopId)
                .param("id", id)
                .param("from", from.stream().map(Enum::name).toList())
                .update();
        if (moved == 0) {
            throw new ImportRefused(ImportRefused.Reason.NOT_NOW, id);
        }
    }

    /** Ends a step within the transaction of its work. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void end(long shopId, long id, ImportStatus status, @Nullable ImportFailure failure) {
        var now = clock.instant();
        boolean over = status == ImportStatus.IMPORTED || status == ImportStatus.UNDONE;
        jdbc.sql("""
            update import_batch set status = ?, failure = ?, failure_detail = ?, heartbeat_at = null,
                finished_at = case when ? then cast(? as timestamp with time zone) else finished_at end
            where shop_id = ? and id = ?
            """)
                .param(status.name())
                .param(failure == null ? null : failure.code())
                .params(failure == null ? 0L : failure.detail(), over, Timestamp.from(now), shopId, id)
                .update();
    }

    @Transactional
    public void counts(long shopId, long id, ImportCounts counts) {
        jdbc.sql("""
            update import_batch set file_rows = ?, orders_new = ?, orders_updated = ?, orders_same = ?,
                order_lines = ?, returns = ?, products_new = ?, products_updated = ?, products_same = ?,
                issues_error = ?, issues_warning = ?, issues_note = ?
            where shop_id = ? and id = ?
            """)
                .params(counts.rows(), counts.ordersNew(), counts.ordersUpdated(), counts.ordersSame())
                .params(counts.lines(), counts.returns(), counts.productsNew(), counts.productsUpdated())
                .params(counts.productsSame(), counts.errors(), counts.warnings(), counts.notes(), shopId, id)
                .update();
    }

    @Transactional
    public void beat(Collection<Long> ids) {
        jdbc.sql("update import_batch set heartbeat_at = :now where id in (:ids) and heartbeat_at is not null")
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids)
                .update();
    }

    /** Puts batches that a crash left at work back to where they were; the database has undone their work. */
    @Transactional
    public void recoverLost(long shopId) {
        jdbc.sql("""
            update import_batch set failure = ?, heartbeat_at = null,
                status = case status when 'CHECKING' then 'UPLOADED' when 'IMPORTING' then 'CHECKED'
                    else 'IMPORTED' end
            where shop_id = ? and status in ('CHECKING', 'IMPORTING', 'UNDOING') and heartbeat_at < ?
            """)
                .params(ImportFailure.INTERRUPTED.code(), shopId)
                .param(Timestamp.from(clock.instant().minus(LOST_AFTER)))
                .update();
    }

    private static ImportBatch batch(ResultSet row, int number) throws SQLException {
        var format = row.getString("format");
        var failure = row.getString("failure");
        return new ImportBatch(
                row.getLong("id"),
                ImportStatus.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                BatchCodes.shape(row.getString("shape")),
                format == null ? null : ImportFormat.valueOf(format),
                row.getInt("confidence"),
                row.getInt("header_row"),
                BatchCodes.columns(row.getString("column_map")),
                DateOrder.valueOf(row.getString("date_order")),
                BatchCodes.counts(row),
                failure == null ? null : new ImportFailure(failure, row.getLong("failure_detail")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** How a file is to be read. */
    record Recognition(
            TableShape shape,
            @Nullable ImportFormat format,
            int confidence,
            int headerRow,
            ColumnMap columns,
            DateOrder dateOrder) {}
}
