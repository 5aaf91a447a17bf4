-- the products of a shop's bundles while days are counted
create table kpi_work_item (
    shop_id    bigint not null references shop (id),
    product_id bigint not null,
    bundle_id  uuid   not null,
    main       int    not null
);
create index kpi_work_item_idx on kpi_work_item (shop_id, product_id);
