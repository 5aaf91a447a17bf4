-- where the host's picture comes from (HLS), for the rooms that have one
create table room_video (
    room_id bigint        not null primary key references room (id) on delete cascade,
    shop_id bigint        not null references shop (id),
    address varchar(1000) not null
);
