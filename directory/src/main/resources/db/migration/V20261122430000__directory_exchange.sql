-- By what a file's row knows an organisation again: its name without accents, case and punctuation, and its website.
-- Names that stood here before get theirs when somebody saves them; until then an import knows the plain ones.
alter table entry_name add column name_key varchar(300) default '' not null;
update entry_name set name_key = lower(name);

create index entry_name_key on entry_name (name_key, entry_id);
create index entry_contact_reached on entry_contact (reached, entry_id);
