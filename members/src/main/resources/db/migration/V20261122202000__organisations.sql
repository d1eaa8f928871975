create sequence organisation_seq start with 50 increment by 50;

create table organisation (
    id                  bigint not null primary key,
    version             bigint                   not null,
    name                varchar(200)             not null,
    acronym             varchar(40)              not null,
    country             varchar(2)               not null,
    town                varchar(120)             not null,
    type                varchar(30)              not null,
    website             varchar(400)             not null,
    about               varchar(2000)            not null,
    state               varchar(20)              not null,
    demands_second_factor boolean                not null,
    -- which text they endorsed, and when: the charter keeps all its versions
    charter_language    varchar(35)              not null,
    charter_version     integer                  not null,
    charter_accepted_at timestamp with time zone not null,
    joined_at           timestamp with time zone not null
);

create index organisation_by_state on organisation (state, name);

alter table account add constraint account_of_an_organisation foreign key (organisation_id) references organisation (id);

create sequence application_seq start with 50 increment by 50;

create table application (
    id                  bigint not null primary key,
    version             bigint                   not null,
    name                varchar(200)             not null,
    acronym             varchar(40)              not null,
    country             varchar(2)               not null,
    town                varchar(120)             not null,
    type                varchar(30)              not null,
    website             varchar(400)             not null,
    about               varchar(2000)            not null,
    contact_name        varchar(200)             not null,
    contact_role        varchar(120)             not null,
    contact_email       varchar(254)             not null,
    language            varchar(35)              not null,
    charter_language    varchar(35)              not null,
    charter_version     integer                  not null,
    charter_accepted_at timestamp with time zone not null,
    state               varchar(20)              not null,
    -- of the key in the letter that the applicant got last
    key_hash            varchar(43)              not null,
    posted_at           timestamp with time zone not null,
    changed_at          timestamp with time zone not null,
    reason              varchar(2000)            not null,
    decided_by          bigint references account (id),
    organisation_id     bigint references organisation (id),
    constraint application_by_key unique (key_hash)
);

create index application_by_state on application (state, posted_at);
create index application_by_email on application (contact_email, posted_at);

-- What was asked back, and answered.
create sequence application_message_seq start with 50 increment by 50;

create table application_message (
    id             bigint not null primary key,
    application_id bigint                   not null references application (id) on delete cascade,
    from_applicant boolean                  not null,
    text           varchar(4000)            not null,
    written_at     timestamp with time zone not null,
    written_by     bigint references account (id)
);

create index application_message_of on application_message (application_id);

create sequence invitation_seq start with 50 increment by 50;

create table invitation (
    id              bigint not null primary key,
    version         bigint                   not null,
    organisation_id bigint                   not null references organisation (id),
    email           varchar(254)             not null,
    role            varchar(30)              not null,
    language        varchar(35)              not null,
    key_hash        varchar(43)              not null,
    invited_at      timestamp with time zone not null,
    invited_by      bigint references account (id),
    expires_at      timestamp with time zone not null,
    revoked_at      timestamp with time zone,
    accepted_at     timestamp with time zone,
    account_id      bigint references account (id),
    constraint invitation_by_key unique (key_hash)
);

create index invitation_of_organisation on invitation (organisation_id, invited_at);

create sequence member_group_seq start with 50 increment by 50;

create table member_group (
    id         bigint not null primary key,
    version    bigint                   not null,
    name       varchar(120)             not null,
    purpose    varchar(1000)            not null,
    founded_at timestamp with time zone not null,
    closed_at  timestamp with time zone
);

create table group_member (
    group_id    bigint                   not null references member_group (id),
    account_id  bigint                   not null references account (id),
    coordinator boolean                  not null,
    invited_at  timestamp with time zone not null,
    invited_by  bigint references account (id),
    -- empty while the person has not said yes
    joined_at   timestamp with time zone,
    primary key (group_id, account_id)
);

create index group_member_by_account on group_member (account_id);
