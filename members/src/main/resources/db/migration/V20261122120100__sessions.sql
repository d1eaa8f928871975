create sequence account_session_seq start with 50 increment by 50;

-- One row for each browser in which somebody is signed in. The browser holds a random secret, this table its hash.
create table account_session (
    id           bigint                   not null primary key,
    secret_hash  varchar(43)              not null,
    account_id   bigint                   not null references account (id),
    stage        varchar(20)              not null,
    kept         boolean                  not null,
    browser      varchar(60)              not null,
    place        varchar(60)              not null,
    started_at   timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    -- without a further request; moves with each one
    expires_at   timestamp with time zone not null,
    -- whatever comes
    ends_at      timestamp with time zone not null,
    constraint account_session_of_secret unique (secret_hash)
);
create index account_session_of_account on account_session (account_id);
create index account_session_by_end on account_session (expires_at);

-- Whether a second factor is set up: kept beside the account, so that each request learns it with the account itself.
alter table account add column has_second_factor boolean default false not null;
