-- What people say of themselves, and when the portal last saw them.
alter table account add column name_shown boolean default false not null;
alter table account add column last_seen_at timestamp with time zone;
-- when the owner was told that an unused account will be deleted
alter table account add column warned_at timestamp with time zone;

create table account_language (
    account_id bigint     not null references account (id),
    language   varchar(3) not null,
    primary key (account_id, language)
);

-- topics of the vocabulary
create table account_expertise (
    account_id bigint       not null references account (id),
    topic      varchar(200) not null,
    primary key (account_id, topic)
);

create table account_notification (
    account_id   bigint      not null references account (id),
    notification varchar(30) not null,
    primary key (account_id, notification)
);
