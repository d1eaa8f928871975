-- Who did what to which item (AuditLog). No foreign keys: a line outlives both the item and the account.
create table audit_log (
    id          bigint generated always as identity primary key,
    happened_at timestamp with time zone not null,
    -- visitor, operator, account or former (AuditLine.Who)
    actor       varchar(10)              not null,
    account_id  bigint,
    actor_name  varchar(200)             not null,
    act         varchar(40)              not null,
    kind        varchar(40)              not null,
    item_id     bigint,
    -- a network or a word, never an address (Whence)
    place       varchar(50)              not null
);

create index audit_log_newest on audit_log (happened_at desc, id desc);
create index audit_log_of_account on audit_log (account_id);
