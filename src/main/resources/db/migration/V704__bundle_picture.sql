-- how the products lie on the bundle's picture, as BundlePicture writes it; nothing = arranged by itself
alter table bundle add column picture varchar(1000) not null default '';
