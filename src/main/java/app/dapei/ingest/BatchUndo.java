package app.dapei.ingest;

import app.dapei.shared.JobProgress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes an import back: what it wrote over is restored, what it added is removed. Runs in one transaction. A product
 * that a person has edited since stays as edited; one that is in use elsewhere is archived instead of removed.
 */
final class BatchUndo {

    private static final long CHUNK = 2_000;

    private final BatchScope batch;
    private final JobProgress progress;
    private final JdbcTemplate template;

    BatchUndo(BatchScope batch, JobProgress progress, JdbcTemplate template) {
        this.batch = batch;
        this.progress = progress;
        this.template = template;
    }

    /** Whether a later import changed what this one wrote. */
    boolean isChangedSince() {
        return batch.count("""
                select (select count(*) from import_order_before where before_batch_id = :batch)
                     + (select count(*) from import_line_before where before_batch_id = :batch)
                     + (select count(*) from import_return_before where before_batch_id = :batch)
                     + (select count(*) from import_product_before where before_batch_id = :batch)
                from shop where id = :shop
                """) > 0;
    }

    void undo() {
        progress.reportOrStop("returns", 0);
        returns();
        lines();
        progress.reportOrStop("orders", 0.85);
        orders();
        progress.reportOrStop("products", 0.9);
        products();
        categories();
    }

    private void returns() {
        batch.update("""
                merge into return_line t
                using (select * from import_return_before where batch_id = :batch and shop_id = :shop) b
                on (t.id = b.return_id)
                when matched then update set order_id = b.order_id, product_id = b.product_id, quantity = b.quantity,
                    refunded = b.refunded, returned_at = b.returned_at, buyer_key = b.buyer_key,
                    batch_id = b.before_batch_id
                """);
        batch.update("delete from return_line where shop_id = :shop and batch_id = :batch");
        batch.update("delete from import_return_before where batch_id = :batch and shop_id = :shop");
    }

    private void lines() {
        batch.update("""
                merge into order_line x
                using (select * from import_line_before where batch_id = :batch and shop_id = :shop) b
                on (x.order_id = b.order_id and x.line_key = b.line_key)
                when matched then update set product_id = b.product_id, quantity = b.quantity,
                    unit_price = b.unit_price, paid = b.paid, gift = b.gift, ordered_at = b.ordered_at,
                    batch_id = b.before_batch_id
                """);
        batch.update("delete from import_line_before where batch_id = :batch and shop_id = :shop");
        long first = batch.count("select coalesce(min(order_id), 0) from order_line where batch_id = :batch");
        long last = batch.count("select coalesce(max(order_id), -1) from order_line where batch_id = :batch");
        long step = Math.max(CHUNK, (last - first) / 40 + 1);
        for (long from = first; from <= last; from += step) {
            progress.reportOrStop("lines", 0.1 + 0.75 * (from - first) / (last - first + 1));
            batch.update("""
                    delete from order_line
                    where shop_id = :shop and batch_id = :batch and order_id between :first and :last
                    """, from, from + step - 1);
        }
    }

    private void orders() {
        batch.update("""
                merge into purchase_order p
                using (select * from import_order_before where batch_id = :batch and shop_id = :shop) b
                on (p.id = b.order_id)
                when matched then update set status = b.status, ordered_at = b.ordered_at, buyer_key = b.buyer_key,
                    buyer_trust = b.buyer_trust, amount = b.amount, batch_id = b.before_batch_id
                """);
        batch.update("delete from import_order_before where batch_id = :batch and shop_id = :shop");
        batch.update("delete from purchase_order where shop_id = :shop and batch_id = :batch");
    }

    private void products() {
        batch.update("""
                merge into product p
                using (select * from import_product_before where batch_id = :batch and shop_id = :shop) b
                on (p.id = b.product_id and p.version = b.version + 1)
                when matched then update set name = b.name, category_id = b.category_id, price = b.price, cost = b.cost,
                    stock = b.stock, aliases = b.aliases, picture = b.picture, state = b.state,
                    search_text = b.search_text, batch_id = b.before_batch_id, version = b.version,
                    updated_at = cast(:now as timestamp with time zone)
                """);
        batch.update("""
                update product set batch_id = null where shop_id = :shop and batch_id = :batch and id in (
                    select product_id from import_product_before where batch_id = :batch)
                """);
        batch.update("delete from import_product_before where batch_id = :batch and shop_id = :shop");
        if (!removedUnused()) {
            batch.update("""
                    update product set state = 'ARCHIVED', version = version + 1,
                        updated_at = cast(:now as timestamp with time zone)
                    where shop_id = :shop and batch_id = :batch and version = 0
                    """);
        }
        batch.update("update product set batch_id = null where shop_id = :shop and batch_id = :batch");
    }

    /** Removes products that the batch added and nobody touched; false when something else refers to one of them. */
    private boolean removedUnused() {
        return Boolean.TRUE.equals(template.execute((Connection connection) -> {
            var savepoint = connection.setSavepoint();
            try (var delete = connection.prepareStatement("""
                    delete from product p where p.shop_id = ? and p.batch_id = ? and p.version = 0
                    and not exists (select 1 from order_line x where x.product_id = p.id)
                    and not exists (select 1 from return_line r where r.product_id = p.id)
                    """)) {
                delete.setLong(1, batch.shopId());
                delete.setLong(2, batch.batchId());
                delete.executeUpdate();
                connection.releaseSavepoint(savepoint);
                return true;
            } catch (SQLException failure) {
                if (!isReference(failure)) {
                    throw failure;
                }
                connection.rollback(savepoint);
                return false;
            }
        }));
    }

    private static boolean isReference(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLIntegrityConstraintViolationException || state != null && state.startsWith("23");
    }

    /** Removes categories that the batch added and that are empty, the lowest first. */
    private void categories() {
        int removed;
        do {
            removed = batch.update("""
                    delete from category where shop_id = :shop
                    and id in (select category_id from import_category where batch_id = :batch)
                    and not exists (select 1 from product p where p.category_id = category.id)
                    and not exists (select 1 from category c where c.parent_id = category.id)
                    """);
        } while (removed > 0);
        batch.update("delete from import_category where batch_id = :batch and shop_id = :shop");
    }
}
