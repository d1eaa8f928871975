-- An authenticator app: its secret (RFC 6238), and the last time step of which a code was accepted, so that none works twice.
create table authenticator (
    account_id   bigint                   not null primary key references account (id),
    secret       varchar(64)              not null,
    -- null until a first code has shown that the app has the secret
    confirmed_at timestamp with time zone,
    last_step    bigint                   not null
);

-- Codes for who has lost the app: single use, by their hash.
create table recovery_code (
    account_id bigint      not null references account (id),
    code_hash  varchar(43) not null,
    primary key (account_id, code_hash)
);

-- Browsers in which the owner has signed in before: guesses of others do not slow them down there.
create table known_browser (
    secret_hash  varchar(43)              not null primary key,
    account_id   bigint                   not null references account (id),
    last_seen_at timestamp with time zone not null
);
create index known_browser_of_account on known_browser (account_id);

-- Passkeys (WebAuthn): what they are known by, and their public keys as the browser gave them.
create sequence passkey_seq start with 50 increment by 50;

create table passkey (
    id            bigint                   not null primary key,
    account_id    bigint                   not null references account (id),
    -- base64url; at most 1023 bytes (WebAuthn level 2, section 5.1)
    credential_id varchar(1364)            not null,
    -- the attested credential data, base64url
    credential    varchar(4000)            not null,
    sign_count    bigint                   not null,
    -- whether its maker may copy it to other devices of the owner
    copied        boolean                  not null,
    name          varchar(60)              not null,
    created_at    timestamp with time zone not null,
    last_used_at  timestamp with time zone,
    constraint passkey_of_credential unique (credential_id)
);
create index passkey_of_account on passkey (account_id);

-- What a passkey was asked to sign: single use, by its hash.
create table passkey_challenge (
    challenge_hash varchar(43)              not null primary key,
    -- who it was made for; missing for who is not known yet
    account_id     bigint references account (id),
    expires_at     timestamp with time zone not null
);
create index passkey_challenge_of_account on passkey_challenge (account_id);
