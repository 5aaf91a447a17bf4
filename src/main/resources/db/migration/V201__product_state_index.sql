-- counts the products of a shop, archived ones left out, without reading them
create index product_state_idx on product (shop_id, state);
