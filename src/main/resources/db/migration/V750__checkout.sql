-- A price that a buyer may count on for some minutes.
create table price_lock (
    id             uuid          not null primary key,
    shop_id        bigint        not null references shop (id),
    bundle_id      uuid          not null,
    bundle_version int           not null,
    buyer_key      varchar(80)   not null,
    room           varchar(32),
    sets           int           not null,
    price          bigint        not null,
    sum            bigint        not null,
    content        varchar(4000) not null,
    created_at     timestamp with time zone not null,
    until          timestamp with time zone not null,
    constraint price_lock_sets check (sets between 1 and 99)
);
create index price_lock_until_idx on price_lock (until);

-- Orders of the portal's own checkout. The row is written first and holds its key and its lock against repetition, so it
-- does not refer to the order that is written after it in the same transaction.
create table checkout_order (
    order_id   bigint       not null primary key,
    shop_id    bigint       not null references shop (id),
    number     varchar(40)  not null,
    idem_key   varchar(120) not null,
    lock_id    uuid         not null unique,
    buyer_key  varchar(80)  not null,
    room       varchar(32),
    bundle_id  uuid         not null,
    bundle_version int      not null,
    sets       int          not null,
    amount     bigint       not null,
    state      varchar(12)  not null,
    terms      varchar(2000) not null default '',
    placed_at  timestamp with time zone not null,
    pay_before timestamp with time zone not null,
    constraint checkout_order_key unique (shop_id, idem_key),
    constraint checkout_order_number unique (shop_id, number),
    constraint checkout_order_state check (state in ('RESERVED', 'PAID', 'LAPSED', 'CANCELLED', 'REFUND_DUE'))
);
create index checkout_order_time_idx on checkout_order (shop_id, placed_at);

create table buyer_tally (
    shop_id   bigint      not null,
    bundle_id uuid        not null,
    buyer_key varchar(80) not null,
    sets      int         not null,
    primary key (shop_id, bundle_id, buyer_key)
);

-- What a payment service told us, each message once.
create table checkout_payment (
    shop_id   bigint      not null references shop (id),
    reference varchar(80) not null,
    order_id  bigint      not null,
    amount    bigint      not null,
    at        timestamp with time zone not null,
    outcome   varchar(16) not null,
    primary key (shop_id, reference)
);

create table checkout_setting (
    shop_id       bigint      not null primary key references shop (id),
    lock_minutes  int         not null,
    pay_minutes   int         not null,
    buyer_limit   int         not null,
    return_policy varchar(12) not null,
    constraint checkout_setting_lock check (lock_minutes between 1 and 60),
    constraint checkout_setting_pay check (pay_minutes between 1 and 1440),
    constraint checkout_setting_limit check (buyer_limit between 0 and 99)
);
