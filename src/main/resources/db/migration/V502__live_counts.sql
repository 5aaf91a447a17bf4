-- numbers every change of an order: new rows get one by themselves, whoever changes a row gives it the next
create sequence order_change_seq start with 1 increment by 1;
alter table purchase_order add column change_no bigint default nextval('order_change_seq') not null;
create index purchase_order_change_idx on purchase_order (change_no);

-- full runs by themselves
create table mining_schedule (
    shop_id     bigint  not null primary key references shop (id),
    enabled     boolean not null,
    every_hours int     not null,
    window_days int     not null,
    next_at     timestamp with time zone not null,
    constraint mining_schedule_hours check (every_hours between 1 and 720),
    constraint mining_schedule_days check (window_days between 1 and 3650)
);
