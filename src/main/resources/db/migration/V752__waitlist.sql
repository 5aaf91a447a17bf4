-- Viewers who wait for a bundle that stock rules hold back, each once a bundle.
create table bundle_waiter (
    shop_id    bigint      not null references shop (id),
    bundle_id  uuid        not null,
    viewer_key varchar(80) not null,
    room       varchar(32) not null,
    since      timestamp with time zone not null,
    told_at    timestamp with time zone,
    primary key (shop_id, bundle_id, viewer_key)
);
create index bundle_waiter_viewer_idx on bundle_waiter (shop_id, viewer_key);
