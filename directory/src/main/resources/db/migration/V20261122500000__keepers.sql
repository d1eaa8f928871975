-- A suggestion can be that an entry belongs to a member organisation: its number. The number of one that has left is never
-- given to another, so what it once said cannot become somebody else's.
alter table entry_suggestion add column claimed_by bigint;

-- How old entries are is asked every day.
create index directory_entry_by_verified on directory_entry (verified_on);
create index directory_entry_by_added on directory_entry (added_at);

-- The day up to which entries that have merely grown older were told to the search index. One row.
create table entry_ageing (
    id      integer not null primary key,
    told_up_to date not null
);
