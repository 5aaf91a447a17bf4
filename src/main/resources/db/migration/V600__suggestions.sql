-- a pair of products that is not to be suggested again, in neither direction; main_product_id: which was the main one
create table suggestion_dismissal (
    shop_id         bigint       not null references shop (id),
    low_product_id  bigint       not null references product (id),
    high_product_id bigint       not null references product (id),
    main_product_id bigint       not null,
    reason          varchar(24)  not null,
    note            varchar(200) not null,
    actor           varchar(80)  not null,
    at              timestamp with time zone not null,
    primary key (shop_id, low_product_id, high_product_id),
    constraint suggestion_dismissal_order check (low_product_id < high_product_id)
);
