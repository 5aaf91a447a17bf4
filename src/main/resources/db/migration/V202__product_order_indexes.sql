-- the catalogue's pages by cost and by falling cost or stock, where products without one come last
create index product_cost_idx on product (shop_id, cost);
create index product_cost_falling_idx on product (shop_id desc, cost desc nulls last);
create index product_stock_falling_idx on product (shop_id desc, stock desc nulls last);
