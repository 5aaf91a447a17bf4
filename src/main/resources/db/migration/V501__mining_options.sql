-- which orders and lines a run looks at, and how it judges; what it found of them
alter table mining_run add column long_baskets varchar(12) default 'LEAVE_OUT' not null;
alter table mining_run add column fold_variants boolean default false not null;
alter table mining_run add column stamped_lines varchar(12) default 'COUNT' not null;
alter table mining_run add column promotion_weeks varchar(12) default 'COUNT' not null;
alter table mining_run add column independent_only boolean default false not null;
alter table mining_run add column half_life_days int;
alter table mining_run add column segment varchar(16) default 'ALL' not null;
alter table mining_run add column scope_kind varchar(20);
alter table mining_run add column scope_key varchar(80);
alter table mining_run add column candidates double precision default 0 not null;
alter table mining_run add column not_independent bigint default 0 not null;
alter table mining_run add column sampled int default 0 not null;
alter table mining_run add column stamped_orders int default 0 not null;
alter table mining_run add column promotion_orders int default 0 not null;
alter table mining_run add column folded_products int default 0 not null;
alter table mining_run add column needed_bytes bigint;

-- whether the run's associations are still stored: those of a shop's last runs are, so that two can be compared
alter table mining_run add column rows_stored boolean default false not null;
update mining_run set rows_stored = true where id in (select run_id from mining_result);

-- bundled: of together, in how many orders one bundle brought all sides. recent: together, decayed by the run's
-- half-life; null without one. number: place by falling evidence, no longer by lift
alter table mining_association add column bundled int default 0 not null;
alter table mining_association add column recent double precision;
create index mining_association_rule_idx on mining_association (run_id, antecedent, consequent);
