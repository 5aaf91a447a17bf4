-- A page of a hundred thousand rules comes in order from an index. It begins with the run, in the direction of the
-- column behind it, as H2 asks for; the database sorts the other way round.
create index mining_association_leverage_idx on mining_association (run_id desc, leverage desc, number);
create index mining_association_confidence_idx on mining_association (run_id desc, confidence_low desc, number);
create index mining_association_lift_idx on mining_association (run_id desc, lift desc, number);
create index mining_association_together_idx on mining_association (run_id desc, together desc, number);
