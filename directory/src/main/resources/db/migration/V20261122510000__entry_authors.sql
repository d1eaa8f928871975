-- Who changed an entry: editors see it in the entry's history. Null for the portal, for who has left, and for what was changed
-- before this column was there. It keeps nobody's account from being deleted.
alter table entry_history add column author bigint;

create index entry_history_by_author on entry_history (author);
