-- price_detail: what a rule of more than one number says, see RuleKind. price_floor: the least that somebody set by hand;
-- minimum_margin: what must be left after the costs; both for the whole bundle, minor units.
-- steps and media: one entry a line
alter table bundle add column price_detail varchar(2000) not null default '';
alter table bundle add column price_floor bigint;
alter table bundle add column minimum_margin bigint not null default 0;
alter table bundle add column steps varchar(3000) not null default '';
alter table bundle add column media varchar(2000) not null default '';

-- alternates: numbers of products with commas, the best first
alter table bundle_slot add column alternates varchar(120) not null default '';

-- a version for every change from now on; live: viewers saw it
alter table bundle_version add column live boolean not null default true;
alter table bundle_version add column act varchar(24) not null default '';
