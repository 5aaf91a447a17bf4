-- content: the texts of the parts as JSON. bundle_id null: a script of no bundle yet
create table talk_script (
    id         uuid          not null primary key,
    shop_id    bigint        not null references shop (id),
    bundle_id  uuid references bundle (id),
    title      varchar(160)  not null,
    kind       varchar(24)   not null,
    language   varchar(4)    not null,
    scenario   varchar(80)   not null,
    content    varchar(16000) not null,
    version    int           not null,
    archived   boolean       not null default false,
    updated_at timestamp with time zone not null,
    actor      varchar(80)   not null,
    constraint talk_script_kind check (kind in ('PROBLEM_SOLUTION', 'SCENARIO_STORY', 'FREE_TEXT')),
    constraint talk_script_language check (language in ('ZH', 'EN'))
);
create index talk_script_bundle_idx on talk_script (shop_id, bundle_id, language);
create index talk_script_time_idx on talk_script (shop_id, updated_at);

create table talk_script_version (
    script_id uuid           not null references talk_script (id) on delete cascade,
    version   int            not null,
    shop_id   bigint         not null,
    at        timestamp with time zone not null,
    actor     varchar(80)    not null,
    title     varchar(160)   not null,
    kind      varchar(24)    not null,
    language  varchar(4)     not null,
    scenario  varchar(80)    not null,
    content   varchar(16000) not null,
    primary key (script_id, version)
);

-- phrases that a shop watches beside the built-in ones; removed: a built-in one that it does not want
create table watched_phrase (
    shop_id bigint       not null references shop (id),
    text    varchar(80)  not null,
    kind    varchar(16)  not null,
    article varchar(240) not null,
    removed boolean      not null default false,
    primary key (shop_id, text),
    constraint watched_phrase_kind check (kind in ('FORBIDDEN', 'PUSHY'))
);

-- how fast a host speaks: characters or words a minute
create table speaking_pace (
    shop_id  bigint      not null references shop (id),
    username varchar(80) not null,
    language varchar(4)  not null,
    pace     int         not null,
    primary key (shop_id, username, language)
);
