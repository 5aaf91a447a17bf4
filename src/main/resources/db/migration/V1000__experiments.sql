-- baseline, deviation: the metric before the start; deviation only for VALUE. units_per_arm: planned at the start
create table experiment (
    id             uuid             not null primary key,
    shop_id        bigint           not null references shop (id),
    name           varchar(120)     not null,
    question       varchar(500)     not null,
    metric         varchar(120)     not null,
    measure        varchar(16)      not null,
    less_is_better boolean          not null,
    baseline       double precision not null,
    deviation      double precision not null,
    lift           double precision not null,
    alpha          double precision not null,
    power          double precision not null,
    any_time       boolean          not null,
    least_days     int              not null,
    units_per_arm  bigint           not null,
    state          varchar(16)      not null,
    decision       varchar(16),
    learned        varchar(2000),
    created_at     timestamp with time zone not null,
    started_at     timestamp with time zone,
    counted_at     timestamp with time zone,
    stopped_at     timestamp with time zone,
    version        int              not null,
    constraint experiment_measure check (measure in ('SHARE', 'VALUE')),
    constraint experiment_state check (state in ('DRAFT', 'RUNNING', 'STOPPED')),
    constraint experiment_decision check (decision in ('SHIPPED', 'ROLLED_BACK', 'NO_CHANGE'))
);
create index experiment_shop_idx on experiment (shop_id, created_at);

-- total, squares: sum of the values and of their squares; for SHARE both hold the number that converted
create table experiment_arm (
    experiment_id uuid             not null references experiment (id) on delete cascade,
    position      int              not null,
    shop_id       bigint           not null,
    name          varchar(60)      not null,
    units         bigint           not null,
    total         double precision not null,
    squares       double precision not null,
    primary key (experiment_id, position),
    constraint experiment_arm_units check (units >= 0)
);
