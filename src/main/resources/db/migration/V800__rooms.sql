-- a place where a shop broadcasts; code: what its address ends with, unique in the installation and not to be guessed
create table room (
    id         bigint       not null primary key,
    shop_id    bigint       not null references shop (id),
    code       varchar(32)  not null unique,
    name       varchar(120) not null,
    name_en    varchar(120),
    open       boolean      not null default true,
    created_at timestamp with time zone not null
);
create sequence room_seq start with 1 increment by 1;
create index room_shop_idx on room (shop_id, created_at);
