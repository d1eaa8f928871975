create sequence account_seq start with 50 increment by 50;

create table account (
    id            bigint                   not null primary key,
    version       bigint                   not null,
    -- normalised (see Email), so that one address is one account
    email         varchar(254)             not null,
    name          varchar(200)             not null,
    password_hash varchar(200)             not null,
    created_at    timestamp with time zone not null,
    constraint account_one_for_each_address unique (email)
);

create table account_role (
    account_id bigint      not null references account (id),
    role       varchar(30) not null,
    primary key (account_id, role)
);
