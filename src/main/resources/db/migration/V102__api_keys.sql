-- What a program of a shop may call. The secret itself is kept nowhere: secret_hash proves it, signing_key checks
-- signatures made with what is derived from it.
create table api_key (
    id           varchar(16)  not null primary key,
    shop_id      bigint       not null references shop (id),
    name         varchar(80)  not null,
    scopes       varchar(200) not null,
    per_second   int          not null,
    secret_hash  varchar(64)  not null,
    signing_key  varchar(64)  not null,
    created_at   timestamp with time zone not null,
    created_by   varchar(80)  not null,
    last_used_at timestamp with time zone,
    revoked_at   timestamp with time zone,
    constraint api_key_rate check (per_second between 1 and 100000)
);
create index api_key_shop_idx on api_key (shop_id, created_at);
