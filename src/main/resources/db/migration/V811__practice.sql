-- rehearsals: sessions without viewers, in a room of their own that nobody is told of
alter table live_session add column practice boolean default false not null;
alter table room add column practice boolean default false not null;
