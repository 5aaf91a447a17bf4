create table category (
    id        bigint       not null primary key,
    shop_id   bigint       not null references shop (id),
    parent_id bigint references category (id),
    name      varchar(120) not null,
    name_en   varchar(120),
    position  int          not null default 0
);
create sequence category_seq start with 1 increment by 50;
create index category_shop_idx on category (shop_id, parent_id, position);

-- price and cost in minor units of the shop's currency; stock null = not counted;
-- search_text: sku, names and aliases, lower case, kept by whoever writes the row
create table product (
    id          bigint        not null primary key,
    shop_id     bigint        not null references shop (id),
    sku         varchar(64)   not null,
    name        varchar(200)  not null,
    name_en     varchar(200),
    category_id bigint references category (id),
    price       bigint        not null,
    cost        bigint,
    stock       int,
    aliases     varchar(500)  not null default '',
    picture     varchar(300),
    state       varchar(16)   not null,
    search_text varchar(1300) not null,
    batch_id    bigint,
    version     int           not null default 0,
    created_at  timestamp with time zone not null,
    updated_at  timestamp with time zone not null,
    constraint product_sku unique (shop_id, sku),
    constraint product_state check (state in ('ACTIVE', 'PAUSED', 'ARCHIVED')),
    constraint product_price check (price >= 0)
);
create sequence product_seq start with 1 increment by 50;
create index product_name_idx on product (shop_id, name);
create index product_price_idx on product (shop_id, price);
create index product_stock_idx on product (shop_id, stock);
create index product_category_idx on product (shop_id, category_id);
create index product_updated_idx on product (shop_id, updated_at);
