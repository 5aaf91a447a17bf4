-- rises with every change of role, shop, password or right to sign in, which ends the sessions that began before
alter table app_user add column version int not null default 0;
