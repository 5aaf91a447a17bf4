-- which node sees to a live session, and until when without renewing it
create table room_lease (
    session_id bigint      not null primary key references live_session (id) on delete cascade,
    shop_id    bigint      not null,
    node       varchar(40) not null,
    until      timestamp with time zone not null
);
