-- Asked-for resets of a password: single use, by the hash of the key in the letter. The account is missing where somebody
-- asked for an address that has none: both cases do the same work.
create table password_reset (
    key_hash   varchar(43)              not null primary key,
    account_id bigint references account (id),
    expires_at timestamp with time zone not null
);
create index password_reset_of_account on password_reset (account_id);

-- A change of address that waits until both addresses have agreed.
create table email_change (
    account_id bigint                   not null primary key references account (id),
    email      varchar(254)             not null,
    old_hash   varchar(43)              not null,
    new_hash   varchar(43)              not null,
    old_agreed boolean                  not null,
    new_agreed boolean                  not null,
    expires_at timestamp with time zone not null
);
create index email_change_by_old on email_change (old_hash);
create index email_change_by_new on email_change (new_hash);
