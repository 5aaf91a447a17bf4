-- price band of all products of a shop; null where there are too few pairs
alter table suggestion_back_test add column price_low double precision;
alter table suggestion_back_test add column price_high double precision;
alter table suggestion_back_test add column price_pairs bigint;

-- how the price of a companion stands to the main product's in eight of ten pairs of two categories
create table suggestion_price_band (
    shop_id                bigint not null references shop (id),
    main_category_id       bigint not null references category (id) on delete cascade,
    associated_category_id bigint not null references category (id) on delete cascade,
    low                    double precision not null,
    high                   double precision not null,
    pairs                  bigint not null,
    primary key (shop_id, main_category_id, associated_category_id)
);

-- what is looked at and put into carts together, by the latest visits
create table suggestion_interest (
    shop_id         bigint not null references shop (id),
    low_product_id  bigint not null references product (id) on delete cascade,
    high_product_id bigint not null references product (id) on delete cascade,
    visits          int    not null,
    lift            double precision not null,
    primary key (shop_id, low_product_id, high_product_id)
);

create table suggestion_substitute (
    shop_id         bigint      not null references shop (id),
    low_product_id  bigint      not null references product (id) on delete cascade,
    high_product_id bigint      not null references product (id) on delete cascade,
    sign            varchar(24) not null,
    together        int         not null,
    by_chance       double precision not null,
    visits          int         not null,
    primary key (shop_id, low_product_id, high_product_id)
);
create index suggestion_substitute_high_idx on suggestion_substitute (shop_id, high_product_id);

-- buyers who bought of two categories, at whatever times
create table suggestion_habit (
    shop_id      bigint not null references shop (id),
    low_id       bigint not null references category (id) on delete cascade,
    high_id      bigint not null references category (id) on delete cascade,
    buyers_both  int    not null,
    buyers_low   int    not null,
    buyers_high  int    not null,
    buyers       int    not null,
    primary key (shop_id, low_id, high_id)
);

-- how much a part of the score counts; parts without a row count 1
create table suggestion_weight (
    shop_id bigint      not null references shop (id),
    part    varchar(16) not null,
    weight  double precision not null,
    primary key (shop_id, part)
);

-- what was decided on a suggestion, with the points of its parts at that moment: "POPULARITY:12.5,..."
create table suggestion_decision (
    shop_id         bigint       not null references shop (id),
    low_product_id  bigint       not null references product (id) on delete cascade,
    high_product_id bigint       not null references product (id) on delete cascade,
    accepted        boolean      not null,
    parts           varchar(400) not null,
    at              timestamp with time zone not null,
    primary key (shop_id, low_product_id, high_product_id)
);
