package app.dapei.ingest;

import app.dapei.shared.JobProgress;
import java.util.Map;

/** Brings staged products into the catalogue, keeping what it writes over. Runs in one transaction. */
final class ProductMerge {

    private final BatchScope batch;
    private final JobProgress progress;

    ProductMerge(BatchScope batch, JobProgress progress) {
        this.batch = batch;
        this.progress = progress;
    }

    void merge() {
        progress.reportOrStop("products", 0.2);
        batch.update("""
            insert into product (id, shop_id, sku, name, category_id, price, cost, stock, aliases, picture, state,
                search_text, batch_id, version, created_at, updated_at)
            select nextval('product_seq'), shop_id, sku, name, category_id, coalesce(price, 0), cost, stock,
                   coalesce(aliases, ''), picture, coalesce(state, 'ACTIVE'),
                   lower(sku || ' ' || name || ' ' || coalesce(aliases, '')), :batch, 0,
                   cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
            from import_product where id between :first and :last and change = 'NEW'
            """);
        progress.reportOrStop("products", 0.6);
        batch.update("""
            insert into import_product_before (batch_id, shop_id, product_id, name, category_id, price, cost, stock,
                aliases, picture, state, search_text, before_batch_id, version)
            select :batch, p.shop_id, p.id, p.name, p.category_id, p.price, p.cost, p.stock, p.aliases, p.picture,
                   p.state, p.search_text, p.batch_id, p.version
            from import_product i join product p on p.id = i.product_id
            where i.id between :first and :last and i.change = 'UPDATED'
            """);
        batch.update("""
            merge into product p
            using (select * from import_product where id between :first and :last and change = 'UPDATED') s
            on (p.id = s.product_id)
            when matched then update set name = s.name,
                category_id = coalesce(s.category_id, p.category_id), price = coalesce(s.price, p.price),
                cost = coalesce(s.cost, p.cost), stock = coalesce(s.stock, p.stock),
                aliases = coalesce(s.aliases, p.aliases), picture = coalesce(s.picture, p.picture),
                state = coalesce(s.state, p.state),
                search_text = lower(p.sku || ' ' || s.name || coalesce(' ' || p.name_en, '') || ' '
                    || coalesce(s.aliases, p.aliases)),
                batch_id = cast(:batch as bigint), version = p.version + 1,
                updated_at = cast(:now as timestamp with time zone)
            """);
    }

    /** The counts that the file states, by product. */
    Map<Long, Integer> counts() {
        return batch.counts("""
            select p.id as product, i.stock as units from import_product i
            join product p on p.shop_id = :shop and p.sku = i.sku
            where i.id between :first and :last and i.stock is not null and i.change in ('NEW', 'UPDATED')
            """);
    }
}
