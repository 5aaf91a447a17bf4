-- What the dashboards read, made from orders, lines and returns; everything can be made anew from these.
-- A day is one of the shop's zone, by the time of ordering. session_key: the live session in whose window (until half
-- an hour after its end) it was ordered, '' = outside. bundle_id: zero UUID = bought alone.
create table kpi_day_mark (
    shop_id  bigint not null references shop (id),
    on_day   date   not null,
    orders   bigint not null,
    counting bigint not null,
    amount   bigint not null,
    returned bigint not null,
    refunded bigint not null,
    stamped  bigint not null,
    primary key (shop_id, on_day)
);

-- the stretches of the days that are just being counted: each in one broadcast's window or outside all
create table kpi_work (
    shop_id     bigint      not null references shop (id),
    on_day      date        not null,
    session_key varchar(40) not null,
    start_at    timestamp with time zone not null,
    end_at      timestamp with time zone not null
);
create index kpi_work_shop_idx on kpi_work (shop_id);

create table kpi_order_day (
    shop_id         bigint      not null references shop (id),
    on_day          date        not null,
    session_key     varchar(40) not null,
    orders          bigint      not null,
    buyers          bigint      not null,
    amount          bigint      not null,
    units           bigint      not null,
    several         bigint      not null,
    bundled         bigint      not null,
    returned_orders bigint      not null,
    refunded        bigint      not null,
    primary key (shop_id, on_day, session_key)
);
create index kpi_order_session_idx on kpi_order_day (shop_id, session_key);

create table kpi_product_day (
    shop_id        bigint      not null references shop (id),
    on_day         date        not null,
    session_key    varchar(40) not null,
    product_id     bigint      not null,
    bundle_id      uuid        not null,
    orders         bigint      not null,
    units          bigint      not null,
    paid           bigint      not null,
    returned_units bigint      not null,
    refunded       bigint      not null,
    primary key (shop_id, on_day, session_key, product_id, bundle_id)
);

-- stamped: orders with lines that were bought in the bundle; attached: orders with the main product and at least one
-- of the associated ones, in the bundle or not
create table kpi_bundle_day (
    shop_id         bigint      not null references shop (id),
    on_day          date        not null,
    session_key     varchar(40) not null,
    bundle_id       uuid        not null,
    main_orders     bigint      not null,
    attached_orders bigint      not null,
    stamped_orders  bigint      not null,
    main_buyers     bigint      not null,
    attached_buyers bigint      not null,
    primary key (shop_id, on_day, session_key, bundle_id)
);

-- orders by their day and the day of the same buyer's order before (1900-01-01 = none): from these the distinct buyers
-- of any stretch of days are exact, since each has exactly one order there whose former one is before it
create table kpi_buyer_gap (
    shop_id    bigint not null references shop (id),
    on_day     date   not null,
    before_day date   not null,
    orders     bigint not null,
    primary key (shop_id, on_day, before_day)
);

-- buyers by the month of their first order who bought again so many months later (0 = the first month: all of them)
create table kpi_cohort (
    shop_id     bigint  not null references shop (id),
    cohort      date    not null,
    with_bundle boolean not null,
    months      int     not null,
    buyers      bigint  not null,
    primary key (shop_id, cohort, with_bundle, months)
);

-- buyers by the day of their first order, and how many of them had another order at most so many days later
create table kpi_first_day (
    shop_id     bigint  not null references shop (id),
    on_day      date    not null,
    with_bundle boolean not null,
    buyers      bigint  not null,
    again_30    bigint  not null,
    again_60    bigint  not null,
    again_90    bigint  not null,
    primary key (shop_id, on_day, with_bundle)
);

-- buyers of the last so many days up to as_of: with two orders in them, with an order before them
create table kpi_window (
    shop_id   bigint not null references shop (id),
    days      int    not null,
    as_of     date   not null,
    buyers    bigint not null,
    repeating bigint not null,
    returning_buyers bigint not null,
    primary key (shop_id, days, as_of)
);

create table kpi_refresh (
    shop_id   bigint not null primary key references shop (id),
    days_at   timestamp with time zone not null,
    buyers_at timestamp with time zone
);

create table kpi_target (
    shop_id bigint           not null references shop (id),
    kpi     varchar(40)      not null,
    target  double precision not null,
    primary key (shop_id, kpi)
);

-- a filter that somebody keeps under a name; query: as in the address
create table kpi_view (
    id       bigint generated by default as identity primary key,
    shop_id  bigint        not null references shop (id),
    username varchar(80)   not null,
    name     varchar(80)   not null,
    query    varchar(1000) not null,
    constraint kpi_view_name unique (shop_id, username, name)
);
