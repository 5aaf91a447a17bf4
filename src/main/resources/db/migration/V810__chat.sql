-- offers and comments are longer than acts of hosts
alter table room_event alter column body set data type varchar(1000000);

-- phrases by which a shop's intents are known, in lines; an intent without a row has those that come with the portal
create table intent_phrases (
    shop_id bigint       not null references shop (id),
    intent  varchar(20)  not null,
    phrases varchar(20000) not null,
    primary key (shop_id, intent)
);

-- when questions become cues; a shop without a row has the usual rules
create table cue_rules (
    shop_id           bigint not null primary key references shop (id),
    window_seconds    int    not null,
    askers            int    not null,
    cool_down_seconds int    not null,
    shown_seconds     int    not null
);
