-- The logo of an entry, in a table of its own: lists and searches never load it. No row: none.
create table entry_logo (
    entry_id   bigint                   not null primary key references directory_entry (id),
    type       varchar(40)              not null,
    -- Base64: the same column type on both databases, as the site's own logo
    picture    varchar(400000)          not null,
    -- of its content, for its address
    mark       varchar(16)              not null,
    changed_at timestamp with time zone not null
);
