-- The change log: what happened to which item, in commit order (ChangeLog draws positions from change_clock).
create table change_clock (
    id       integer not null primary key,
    position bigint  not null
);

insert into change_clock (id, position) values (1, 0);

create table change_log (
    position   bigint                   not null primary key,
    kind       varchar(40)              not null,
    item_id    bigint                   not null,
    changed_at timestamp with time zone not null
);
