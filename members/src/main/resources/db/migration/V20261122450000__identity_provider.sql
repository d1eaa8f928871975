-- Who accounts' owners are at the network's identity provider (OpenID Connect). Issuer and subject together, for ever; an
-- address is no identity.
create sequence provider_identity_seq start with 50 increment by 50;

create table provider_identity (
    id           bigint                   not null primary key,
    account_id   bigint                   not null references account (id),
    issuer       varchar(500)             not null,
    subject      varchar(255)             not null,
    connected_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    constraint provider_identity_one_account unique (issuer, subject),
    constraint provider_identity_one_at_each unique (account_id, issuer)
);

-- People who have been sent to the provider: single use, by the hash of the state, in the browser with the secret. Nonce and
-- code verifier follow from both and are kept nowhere.
create table provider_attempt (
    state_hash   varchar(43)              not null primary key,
    browser_hash varchar(43)              not null,
    destination  varchar(2000)            not null,
    language     varchar(3)               not null,
    -- who was signed in when it began; missing for a visitor
    account_id   bigint references account (id),
    expires_at   timestamp with time zone not null
);
create index provider_attempt_of_account on provider_attempt (account_id);
create index provider_attempt_by_end on provider_attempt (expires_at);

-- People whom the provider has sent and no account belongs to: one in each browser, until they are connected or time is over.
create table provider_arrival (
    browser_hash   varchar(43)              not null primary key,
    issuer         varchar(500)             not null,
    subject        varchar(255)             not null,
    email          varchar(254)             not null,
    email_verified boolean                  not null,
    name           varchar(200)             not null,
    account_id     bigint references account (id),
    -- of the code in a letter, for who makes an account
    code_hash      varchar(43),
    codes          integer                  not null,
    tries          integer                  not null,
    expires_at     timestamp with time zone not null
);
create index provider_arrival_of_account on provider_arrival (account_id);
create index provider_arrival_by_end on provider_arrival (expires_at);

-- Whether the provider let somebody in, and whether it is believed that they showed a second factor there.
alter table account_session add column by_provider boolean default false not null;
alter table account_session add column second_factor_shown boolean default false not null;
