-- price_value: minor units of the shop's currency; hundredths of a percent for PERCENT_OFF.
-- state_before: the state that taking back the archiving returns to. position: order in which viewers see it
create table bundle (
    id              uuid         not null primary key,
    shop_id         bigint       not null references shop (id),
    name            varchar(240) not null,
    name_en         varchar(240),
    scenario        varchar(80)  not null,
    main_product_id bigint       not null references product (id),
    main_quantity   int          not null,
    price_rule      varchar(24)  not null,
    price_value     bigint       not null,
    state           varchar(16)  not null,
    state_before    varchar(16),
    position        int          not null,
    version         int          not null,
    created_at      timestamp with time zone not null,
    updated_at      timestamp with time zone not null,
    published_at    timestamp with time zone,
    constraint bundle_state check (state in ('DRAFT', 'READY', 'LIVE', 'PAUSED', 'ARCHIVED')),
    constraint bundle_main_quantity check (main_quantity between 1 and 99)
);
create index bundle_shop_idx on bundle (shop_id, state, position);
create index bundle_main_idx on bundle (shop_id, main_product_id);

create table bundle_slot (
    bundle_id  uuid        not null references bundle (id) on delete cascade,
    position   int         not null,
    shop_id    bigint      not null,
    product_id bigint      not null references product (id),
    quantity   int         not null,
    role       varchar(16) not null,
    required   boolean     not null,
    primary key (bundle_id, position),
    constraint bundle_slot_quantity check (quantity between 1 and 99),
    constraint bundle_slot_role check (role in ('COMPLEMENT', 'CONSUMABLE', 'UPSELL', 'GIFT'))
);
create index bundle_slot_product_idx on bundle_slot (shop_id, product_id);

-- what viewers were offered from when on: written at publishing and at each change of a published bundle
create table bundle_version (
    bundle_id uuid          not null references bundle (id) on delete cascade,
    version   int           not null,
    shop_id   bigint        not null,
    at        timestamp with time zone not null,
    actor     varchar(80)   not null,
    sum       bigint        not null,
    price     bigint        not null,
    content   varchar(8000) not null,
    primary key (bundle_id, version)
);

-- why these belong together, as the orders said when the pair came into the bundle
create table bundle_evidence (
    bundle_id        uuid   not null references bundle (id) on delete cascade,
    product_id       bigint not null references product (id),
    shop_id          bigint not null,
    main_product_id  bigint not null references product (id),
    together         int    not null,
    main_orders      int    not null,
    associated_orders int   not null,
    orders           int    not null,
    counted_from     timestamp with time zone not null,
    counted_to       timestamp with time zone not null,
    noted_at         timestamp with time zone not null,
    primary key (bundle_id, product_id)
);
