-- leaving viewers are counted by minute over all broadcasts of a period
create index activity_minute_time_idx on activity_minute (shop_id, kind, at_minute);
