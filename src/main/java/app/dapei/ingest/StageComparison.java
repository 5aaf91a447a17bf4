package app.dapei.ingest;

import app.dapei.ingest.core.ImportKind;

/** Compares what is staged with what the shop has, in statements over whole batches. Changes staging tables only. */
final class StageComparison {

    private final BatchScope batch;

    StageComparison(BatchScope batch) {
        this.batch = batch;
    }

    /** Prepares staged rows for comparison: the last row wins where a file says a thing twice. */
    void settle(boolean repeatedLines) {
        batch.update("""
                update import_order o set superseded = true
                where o.batch_id = :batch and exists (
                    select 1 from import_order n
                    where n.batch_id = o.batch_id and n.external_no = o.external_no and n.id > o.id)
                """);
        if (repeatedLines) {
            keepLast("import_line", "o.external_no", "join import_order o on o.id = l.order_row");
            keepLast("import_return", "l.external_no", "");
        }
    }

    private void keepLast(String table, String number, String join) {
        batch.update("delete from " + table + " where id between :first and :last and id not in (select max(l.id) from "
                + table + " l " + join + " where l.id between :first and :last group by " + number + ", l.line_key)");
    }

    /** Marks every staged order as new, updated or the same, and every staged product. */
    void compare() {
        if (batch.kind() == ImportKind.PRODUCTS) {
            compareProducts();
        } else {
            findKnownOrders();
            if (batch.kind() == ImportKind.ORDER_LINES) {
                refuseLinesOfUnknownOrders();
            }
            if (batch.count("select count(*) from import_order where batch_id = :batch and change = 'SAME'") > 0) {
                markUpdatedOrders();
            }
        }
    }

    private void findKnownOrders() {
        batch.update("""
                update import_order o set change = 'NEW', order_id = (
                    select p.id from purchase_order p
                    where p.shop_id = :shop and p.platform = :platform and p.external_no = o.external_no)
                where o.batch_id = :batch
                """);
        batch.update("""
                update import_order o set change = 'SAME',
                    ordered_at = coalesce(o.ordered_at, (select p.ordered_at from purchase_order p where p.id = o.order_id))
                where o.batch_id = :batch and o.order_id is not null
                """);
    }

    private void refuseLinesOfUnknownOrders() {
        batch.update("""
                insert into import_issue (shop_id, batch_id, row_no, level, code, field, cell, raw)
                select l.shop_id, o.batch_id, l.id - :base, 'ERROR', 'ORDER_UNKNOWN', 'ORDER_NO', o.external_no,
                       coalesce(l.raw, '')
                from import_line l join import_order o on o.id = l.order_row
                where l.id between :first and :last and o.change = 'NEW'
                """);
        batch.update("""
                delete from import_return where id between :first and :last and order_row in (
                    select id from import_order where batch_id = :batch and change = 'NEW')
                """);
        batch.update("""
                delete from import_line where id between :first and :last and order_row in (
                    select id from import_order where batch_id = :batch and change = 'NEW')
                """);
        batch.update("delete from import_order where batch_id = :batch and change = 'NEW'");
    }

    private void markUpdatedOrders() {
        if (batch.kind() != ImportKind.ORDER_LINES) {
            batch.update("""
                    update import_order o set change = 'UPDATED'
                    where o.batch_id = :batch and o.change = 'SAME' and not o.superseded and exists (
                        select 1 from purchase_order p where p.id = o.order_id
                        and (p.status <> o.status or p.ordered_at <> o.ordered_at
                            or (o.buyer_key is not null and p.buyer_key is distinct from o.buyer_key)
                    """
                    + (batch.kind() == ImportKind.ORDER_HEADERS ? "or p.amount <> coalesce(o.amount, p.amount)" : "")
                    + "))");
        }
        batch.update("""
                update import_order set change = 'UPDATED'
                where batch_id = :batch and change = 'SAME' and id in (
                    select l.order_row
                    from import_line l
                    join import_order o on o.id = l.order_row
                    left join product p on p.shop_id = :shop and p.sku = l.sku
                    left join order_line x on x.order_id = o.order_id and x.line_key = l.line_key
                    where l.id between :first and :last and o.change = 'SAME'
                    and (p.id is null or x.order_id is null or x.product_id <> p.id or x.quantity <> l.quantity
                        or x.unit_price <> l.unit_price or x.paid <> l.paid))
                """);
        batch.update("""
                update import_order set change = 'UPDATED'
                where batch_id = :batch and change = 'SAME' and id in (
                    select r.order_row
                    from import_return r
                    left join product p on p.shop_id = :shop and p.sku = r.sku
                    left join return_line x on x.shop_id = :shop and x.platform = :platform
                        and x.external_no = r.external_no and x.line_key = r.line_key
                    where r.id between :first and :last
                    and (x.id is null or x.product_id <> p.id or x.quantity <> r.quantity
                        or x.refunded <> r.refunded))
                """);
        batch.update("""
                update import_order o set change = 'UPDATED'
                where o.batch_id = :batch and o.change = 'SAME' and not o.superseded and exists (
                    select 1 from import_order n
                    where n.batch_id = o.batch_id and n.external_no = o.external_no and n.change = 'UPDATED')
                """);
    }

    private void compareProducts() {
        batch.update("""
                update import_product i set change = 'NEW', product_id = (
                    select p.id from product p where p.shop_id = :shop and p.sku = i.sku)
                where i.id between :first and :last
                """);
        batch.update("""
                update import_product set change = 'SAME'
                where id between :first and :last and product_id is not null
                """);
        batch.update("""
                update import_product i set change = 'UPDATED'
                where i.id between :first and :last and i.change = 'SAME' and exists (
                    select 1 from product p where p.id = i.product_id
                    and (p.name <> i.name or p.price <> coalesce(i.price, p.price)
                        or (i.cost is not null and p.cost is distinct from i.cost)
                        or (i.stock is not null and p.stock is distinct from i.stock)
                        or p.aliases <> coalesce(i.aliases, p.aliases)
                        or (i.picture is not null and p.picture is distinct from i.picture)
                        or p.state <> coalesce(i.state, p.state)
                        or (i.category is not null
                            and (i.category_id is null or p.category_id is distinct from i.category_id))))
                """);
    }

    /** Counts what the comparison found; issues are counted as they are kept. */
    ImportCounts counts(int rows) {
        boolean products = batch.kind() == ImportKind.PRODUCTS;
        return new ImportCounts(
                rows,
                orders("NEW"),
                orders("UPDATED"),
                orders("SAME"),
                (int) batch.count("select count(*) from import_line where id between :first and :last"),
                changedReturns(),
                products ? products("NEW") : missingProducts(),
                products ? products("UPDATED") : 0,
                products ? products("SAME") : 0,
                issues("ERROR"),
                issues("WARNING"),
                issues("NOTE"));
    }

    /** The same counts with the issues as they are kept now. */
    ImportCounts recounted(ImportCounts counts) {
        return counts.withIssues(issues("ERROR"), issues("WARNING"), issues("NOTE"));
    }

    private int orders(String change) {
        return (int) batch.count("select count(*) from import_order where batch_id = :batch and not superseded "
                + "and change = '" + change + "'");
    }

    private int products(String change) {
        return (int) batch.count(
                "select count(*) from import_product where id between :first and :last and change = '" + change + "'");
    }

    private int changedReturns() {
        return (int) batch.count("""
                select count(*) from import_return r
                left join product p on p.shop_id = :shop and p.sku = r.sku
                left join return_line x on x.shop_id = :shop and x.platform = :platform
                    and x.external_no = r.external_no and x.line_key = r.line_key
                where r.id between :first and :last
                and (x.id is null or x.product_id <> p.id or x.quantity <> r.quantity or x.refunded <> r.refunded)
                """);
    }

    private int missingProducts() {
        return (int) batch.count("""
                select count(*) from (
                    select sku from import_line where id between :first and :last
                    union select sku from import_return where id between :first and :last) s
                where not exists (select 1 from product p where p.shop_id = :shop and p.sku = s.sku)
                """);
    }

    private int issues(String level) {
        return (int) batch.count("select count(*) from import_issue where batch_id = :batch and shop_id = :shop "
                + "and level = '" + level + "'");
    }
}
