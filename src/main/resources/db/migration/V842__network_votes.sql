-- votes by the network they came from: only so many of a network are counted, the others are held
create table network_vote (
    session_id bigint      not null references live_session (id) on delete cascade,
    poll_id    varchar(40) not null,
    viewer_key varchar(80) not null,
    shop_id    bigint      not null,
    network    varchar(60) not null,
    option_no  int         not null,
    held       boolean     not null,
    at         timestamp with time zone not null,
    primary key (session_id, poll_id, viewer_key)
);
create index network_vote_network_idx on network_vote (session_id, poll_id, network);
