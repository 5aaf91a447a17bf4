-- one thing that a viewer did with a product; append-only. on_day: the day as the shop's zone counts it;
-- session_key: the broadcast, if any; dwell_ms: how long a view lasted
create table activity_event (
    shop_id     bigint      not null references shop (id),
    event_key   varchar(80) not null,
    kind        varchar(12) not null,
    at          timestamp with time zone not null,
    on_day      date        not null,
    viewer_key  varchar(80) not null,
    product_id  bigint      not null references product (id) on delete cascade,
    session_key varchar(40),
    dwell_ms    int,
    primary key (shop_id, event_key),
    constraint activity_event_kind check (kind in ('EXPOSURE', 'VIEW', 'CLICK', 'CART'))
);
create index activity_event_product_idx on activity_event (product_id);

-- how many events of a kind a product had on a day: kept with each batch of events, can be made anew from them
create table activity_day (
    shop_id    bigint      not null references shop (id),
    on_day     date        not null,
    product_id bigint      not null references product (id) on delete cascade,
    kind       varchar(12) not null,
    events     bigint      not null,
    dwell_ms   bigint      not null,
    primary key (shop_id, on_day, product_id, kind)
);
create index activity_day_product_idx on activity_day (product_id, on_day);
