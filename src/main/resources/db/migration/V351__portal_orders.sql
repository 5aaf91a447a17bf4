-- What an order of the portal itself promises for the case that units come back.
alter table purchase_order add column return_policy varchar(12);
alter table purchase_order add constraint purchase_order_policy
    check (return_policy in ('PRO_RATA', 'RE_TIER', 'WHOLE_ONLY', 'CLAWBACK'));
create index order_line_bundle_idx on order_line (shop_id, bundle_id, ordered_at);
