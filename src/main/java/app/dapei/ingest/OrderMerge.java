package app.dapei.ingest;

import app.dapei.ingest.core.ImportKind;
import app.dapei.shared.JobProgress;

/** Brings staged orders, lines and returns into the shop, keeping what it writes over. Runs in one transaction. */
final class OrderMerge {

    private static final long CHUNK = 25_000;

    private final BatchScope batch;
    private final JobProgress progress;

    OrderMerge(BatchScope batch, JobProgress progress) {
        this.batch = batch;
        this.progress = progress;
    }

    void merge() {
        progress.reportOrStop("products", 0);
        addMissingProducts();
        progress.reportOrStop("orders", 0.05);
        addOrders();
        updateOrders();
        lines();
        progress.reportOrStop("returns", 0.9);
        returns();
        settleAmounts();
        linkReturns();
    }

    private void addMissingProducts() {
        addProductsOf("import_line", "case when l.paid > 0 then l.id end", "l.unit_price");
        addProductsOf("import_return", "l.id", "0");
    }

    /** One product per unknown code, with the name and price of its last paid row. */
    private void addProductsOf(String table, String preferred, String price) {
        batch.update("""
                insert into product (id, shop_id, sku, name, price, aliases, state, search_text, batch_id, version,
                    created_at, updated_at)
                select nextval('product_seq'), l.shop_id, l.sku, l.name, %s, '', 'ACTIVE',
                       lower(l.sku || ' ' || l.name || ' '), :batch, 0,
                       cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
                from (select l.sku, coalesce(max(%s), max(l.id)) as id
                      from %s l
                      left join product p on p.shop_id = :shop and p.sku = l.sku
                      where l.id between :first and :last and p.id is null
                      group by l.sku) s
                join %s l on l.id = s.id
                """.formatted(price, preferred, table, table));
    }

    private void addOrders() {
        batch.update("""
                update import_order set order_id = nextval('purchase_order_seq')
                where batch_id = :batch and change = 'NEW' and not superseded
                """);
        batch.update("""
                update import_order o set order_id = (
                    select n.order_id from import_order n
                    where n.batch_id = o.batch_id and n.external_no = o.external_no and not n.superseded)
                where o.batch_id = :batch and o.change = 'NEW' and o.superseded
                """);
        batch.update("""
                insert into purchase_order (id, shop_id, platform, external_no, status, ordered_at, buyer_key,
                    buyer_trust, amount, batch_id)
                select order_id, shop_id, :platform, external_no, status, ordered_at, buyer_key, buyer_trust,
                       coalesce(amount, 0), batch_id
                from import_order where batch_id = :batch and change = 'NEW' and not superseded
                """);
    }

    private void updateOrders() {
        batch.update("""
                insert into import_order_before (batch_id, shop_id, order_id, status, ordered_at, buyer_key,
                    buyer_trust, amount, before_batch_id)
                select o.batch_id, p.shop_id, p.id, p.status, p.ordered_at, p.buyer_key, p.buyer_trust, p.amount,
                       p.batch_id
                from import_order o join purchase_order p on p.id = o.order_id
                where o.batch_id = :batch and o.change = 'UPDATED' and not o.superseded
                """);
        boolean header = batch.kind() != ImportKind.ORDER_LINES;
        batch.update("""
                merge into purchase_order p
                using (select order_id, status, ordered_at, buyer_key, buyer_trust, amount, batch_id
                       from import_order
                       where batch_id = :batch and change = 'UPDATED' and not superseded) s
                on (p.id = s.order_id)
                when matched then update set
                """ + (header ? """
                    status = s.status, ordered_at = s.ordered_at,
                    buyer_key = coalesce(s.buyer_key, p.buyer_key),
                    buyer_trust = case when s.buyer_key is null then p.buyer_trust else s.buyer_trust end,
                    amount = coalesce(s.amount, p.amount),
                """ : "") + " batch_id = s.batch_id");
    }

    private void lines() {
        long rows = batch.count("select count(*) from import_line where id between :first and :last");
        boolean updates =
                batch.count("select count(*) from import_order where batch_id = :batch and change = 'UPDATED'") > 0;
        long start = BatchScope.stageId(batch.batchId(), 0);
        long end = rows == 0 ? start : batch.count("select max(id) from import_line where id between :first and :last");
        for (long first = start; first < end; first += CHUNK) {
            progress.reportOrStop("lines", 0.1 + 0.8 * (first - start) / (end - start));
            addLines(first, first + CHUNK - 1);
            if (updates) {
                updateLines(first, first + CHUNK - 1);
            }
        }
    }

    private static final String STAGED = """
            from import_line l
            join import_order o on o.id = l.order_row
            join product p on p.shop_id = :shop and p.sku = l.sku
            """;

    private void addLines(long first, long last) {
        batch.update("""
                insert into order_line (order_id, line_key, shop_id, product_id, quantity, unit_price, paid, gift,
                    ordered_at, batch_id)
                select o.order_id, l.line_key, l.shop_id, p.id, l.quantity, l.unit_price, l.paid, l.paid = 0,
                       o.ordered_at, o.batch_id
                """ + STAGED + "where l.id between :first and :last and o.change = 'NEW'", first, last);
    }

    private void updateLines(long first, long last) {
        batch.update("""
                insert into import_line_before (batch_id, shop_id, order_id, line_key, product_id, quantity, unit_price,
                    paid, gift, ordered_at, before_batch_id)
                select o.batch_id, x.shop_id, x.order_id, x.line_key, x.product_id, x.quantity, x.unit_price, x.paid,
                       x.gift, x.ordered_at, x.batch_id
                """ + STAGED + """
                join order_line x on x.order_id = o.order_id and x.line_key = l.line_key
                where l.id between :first and :last and o.change = 'UPDATED'
                and (x.product_id <> p.id or x.quantity <> l.quantity or x.unit_price <> l.unit_price
                    or x.paid <> l.paid or x.ordered_at <> o.ordered_at)
                """, first, last);
        batch.update("""
                merge into order_line x
                using (select o.order_id, l.line_key, p.id as product_id, l.quantity, l.unit_price, l.paid,
                              o.ordered_at, o.batch_id
                """ + STAGED + """
                       join import_line_before b on b.batch_id = o.batch_id and b.order_id = o.order_id
                           and b.line_key = l.line_key
                       where l.id between :first and :last and o.change = 'UPDATED') s
                on (x.order_id = s.order_id and x.line_key = s.line_key)
                when matched then update set product_id = s.product_id, quantity = s.quantity,
                    unit_price = s.unit_price, paid = s.paid, gift = (s.paid = 0), ordered_at = s.ordered_at,
                    batch_id = s.batch_id
                """, first, last);
        batch.update("""
                insert into order_line (order_id, line_key, shop_id, product_id, quantity, unit_price, paid, gift,
                    ordered_at, batch_id)
                select o.order_id, l.line_key, l.shop_id, p.id, l.quantity, l.unit_price, l.paid, l.paid = 0,
                       o.ordered_at, o.batch_id
                """ + STAGED + """
                left join order_line x on x.order_id = o.order_id and x.line_key = l.line_key
                where l.id between :first and :last and o.change = 'UPDATED' and x.order_id is null
                """, first, last);
    }

    private static final String STAGED_RETURNS = """
            from import_return r
            left join import_order o on o.id = r.order_row
            join product p on p.shop_id = :shop and p.sku = r.sku
            left join return_line x on x.shop_id = :shop and x.platform = :platform
                and x.external_no = r.external_no and x.line_key = r.line_key
            where r.id between :first and :last
            """;

    private void returns() {
        batch.update("""
                insert into import_return_before (batch_id, shop_id, return_id, order_id, product_id, quantity, refunded,
                    returned_at, buyer_key, before_batch_id)
                select :batch, x.shop_id, x.id, x.order_id, x.product_id, x.quantity, x.refunded, x.returned_at,
                       x.buyer_key, x.batch_id
                """ + STAGED_RETURNS + """
                and x.id is not null
                and (x.product_id <> p.id or x.quantity <> r.quantity or x.refunded <> r.refunded)
                """);
        batch.update("""
                merge into return_line t
                using (select b.return_id, b.batch_id, p.id as product_id, r.quantity, r.refunded,
                              coalesce(r.returned_at, x.returned_at) as returned_at
                """ + STAGED_RETURNS.replace("where r.id", """
                       join import_return_before b on b.batch_id = :batch and b.return_id = x.id
                       where r.id""") + """
                      ) s
                on (t.id = s.return_id)
                when matched then update set product_id = s.product_id, quantity = s.quantity, refunded = s.refunded,
                    returned_at = s.returned_at, batch_id = s.batch_id
                """);
        batch.update("""
                insert into return_line (shop_id, platform, external_no, line_key, order_id, product_id, quantity,
                    refunded, returned_at, buyer_key, batch_id)
                select r.shop_id, :platform, r.external_no, r.line_key, o.order_id, p.id, r.quantity, r.refunded,
                       coalesce(r.returned_at, o.ordered_at), r.buyer_key, :batch
                """ + STAGED_RETURNS + "and x.id is null");
    }

    /** An order's amount is the sum of its lines, wherever the file brings lines with their prices. */
    private void settleAmounts() {
        if (batch.kind() == ImportKind.ORDERS) {
            batch.update("""
                    update purchase_order p set amount = (
                        select coalesce(sum(x.paid), 0) from order_line x where x.order_id = p.id)
                    where p.id in (select o.order_id from import_order o
                                   where o.batch_id = :batch and (o.change = 'UPDATED' or o.superseded))
                    """);
        }
    }

    /**
     * Finds the purchase of returns that name none: the same number, else the buyer's last order of the product. The
     * {@code + 0} and {@code coalesce} leave the planner one way, by the buyer: inside the transaction that has just
     * added the orders its statistics are those of an empty table, and H2 went through all orders of the shop.
     */
    private void linkReturns() {
        batch.update("""
                update return_line t set order_id = (
                    select q.id from purchase_order q
                    where q.shop_id = t.shop_id and q.platform = t.platform and q.external_no = t.external_no)
                where t.shop_id = :shop and t.batch_id = :batch and t.order_id is null
                """);
        batch.update("""
                update return_line t set order_id = (
                    select q.id from purchase_order q
                    where q.buyer_key = t.buyer_key and q.shop_id + 0 = t.shop_id and q.buyer_trust = 'HIGH'
                    and q.status <> 'CANCELLED' and coalesce(q.ordered_at, t.returned_at) <= t.returned_at
                    and exists (select 1 from order_line x
                                where x.order_id = q.id and x.product_id + 0 = t.product_id)
                    order by q.ordered_at desc, q.id desc limit 1)
                where t.shop_id = :shop and t.batch_id = :batch and t.order_id is null and t.buyer_key is not null
                """);
        batch.update("""
                insert into import_issue (shop_id, batch_id, row_no, level, code, field, cell, raw)
                select r.shop_id, :batch, r.id - :base, 'WARNING', 'RETURN_WITHOUT_PURCHASE', 'ORDER_NO', r.external_no,
                       coalesce(r.raw, '')
                from import_return r
                join return_line t on t.shop_id = :shop and t.platform = :platform and t.external_no = r.external_no
                    and t.line_key = r.line_key
                where r.id between :first and :last and t.order_id is null and t.batch_id = :batch
                """);
    }
}
