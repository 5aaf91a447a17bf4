-- small copies of pictures that lie elsewhere; without content = could not be copied
create table picture_copy (
    address    varchar(1000) primary key,
    fetched_at timestamp with time zone not null,
    type       varchar(40),
    content    bytea
);
