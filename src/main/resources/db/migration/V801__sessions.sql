-- one broadcast in a room: planned (not started), live (not ended), over
create table live_session (
    id           bigint       not null primary key,
    shop_id      bigint       not null references shop (id),
    room_id      bigint       not null references room (id),
    name         varchar(120) not null,
    scheduled_at timestamp with time zone not null,
    started_at   timestamp with time zone,
    ended_at     timestamp with time zone,
    created_at   timestamp with time zone not null
);
create sequence live_session_seq start with 1 increment by 1;
create index live_session_shop_idx on live_session (shop_id, scheduled_at);
create index live_session_room_idx on live_session (room_id, started_at);

-- what is to be shown, in order; item: bundle:<uuid> or product:<number>
create table rundown_item (
    id         bigint      not null primary key,
    shop_id    bigint      not null,
    session_id bigint      not null references live_session (id) on delete cascade,
    position   int         not null,
    item       varchar(60) not null
);
create sequence rundown_item_seq start with 1 increment by 1;
create index rundown_item_session_idx on rundown_item (session_id, position);

-- what happened in a session, in order: the room's state is what comes of applying these
create table room_event (
    session_id bigint        not null references live_session (id) on delete cascade,
    number     bigint        not null,
    shop_id    bigint        not null,
    at         timestamp with time zone not null,
    kind       varchar(40)   not null,
    body       varchar(4000) not null,
    primary key (session_id, number)
);

-- what viewers' cookies are signed with
create table viewer_key (
    id         int          not null primary key,
    secret     varchar(100) not null,
    created_at timestamp with time zone not null
);
