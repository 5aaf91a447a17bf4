-- a pair that came to the viewers: how well it goes together, which hard flags were raised, and the note that let it pass
create table guard_check (
    shop_id         bigint       not null references shop (id),
    bundle_id       uuid         not null references bundle (id) on delete cascade,
    main_product_id bigint       not null,
    product_id      bigint       not null,
    flags           varchar(200) not null,
    score           int,
    note            varchar(400) not null default '',
    actor           varchar(80)  not null,
    at              timestamp with time zone not null,
    published       boolean      not null default false,
    primary key (shop_id, bundle_id, main_product_id, product_id)
);
create index guard_check_time_idx on guard_check (shop_id, at);

-- associated products that a session has shown, and why more were shown than are good
create table shown_association (
    shop_id     bigint      not null references shop (id),
    session_key varchar(60) not null,
    product_id  bigint      not null,
    shown_at    timestamp with time zone not null,
    primary key (shop_id, session_key, product_id)
);
create table shown_association_note (
    shop_id     bigint       not null references shop (id),
    session_key varchar(60)  not null,
    note        varchar(400) not null,
    actor       varchar(80)  not null,
    at          timestamp with time zone not null,
    primary key (shop_id, session_key)
);
