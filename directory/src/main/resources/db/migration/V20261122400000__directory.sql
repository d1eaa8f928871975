-- EclipseLink counts a sequence's block from its end: start equals increment.
create sequence directory_entry_seq start with 50 increment by 50;

create table directory_entry (
    id                  bigint                   not null primary key,
    version             bigint                   not null,
    state               varchar(20)              not null,
    -- the first of its names, again: lists are sorted by it
    name                varchar(300)             not null,
    type                varchar(20),
    description         varchar(5000)            not null,
    country             varchar(2),
    region              varchar(200)             not null,
    town                varchar(200)             not null,
    street              varchar(200)             not null,
    postal_code         varchar(30)              not null,
    confidential        boolean                  not null,
    public_office       boolean                  not null,
    opening_hours       varchar(500)             not null,
    cost                varchar(500)             not null,
    capacity            varchar(500)             not null,
    audience            varchar(30)              not null,
    -- of the members' organisations; no foreign key, they are another feature's
    member_organisation bigint,
    source              varchar(500)             not null,
    verified_on         date,
    verified_by         varchar(200)             not null,
    added_at            timestamp with time zone not null,
    changed_at          timestamp with time zone not null,

    -- People live there: whatever goes wrong above, the database holds no address of a confidential place.
    constraint directory_entry_keeps_secret check (not confidential or (street = '' and postal_code = '')),
    constraint directory_entry_either_or check (not (confidential and public_office))
);

create index directory_entry_by_name on directory_entry (name, id);
create index directory_entry_by_country on directory_entry (country, state);
create index directory_entry_of_member on directory_entry (member_organisation);

-- The side tables have no primary key: EclipseLink moves a list's entries one by one, and two of them share a place
-- in between. Their texts are never null: it finds a row that it deletes by all of its values.
create table entry_name (
    entry_id bigint       not null references directory_entry (id),
    place    integer      not null,
    name     varchar(300) not null,
    language varchar(3)   not null,
    kind     varchar(20)  not null
);

-- No row: not stated, which is not NO.
create table entry_statement (
    entry_id bigint      not null references directory_entry (id),
    concept  varchar(20) not null,
    stated   varchar(3)  not null
);

create table entry_language (
    entry_id bigint     not null references directory_entry (id),
    place    integer    not null,
    language varchar(3) not null
);

-- where it helps: a country, * for anywhere; an empty region is all of it
create table entry_area (
    entry_id bigint       not null references directory_entry (id),
    place    integer      not null,
    country  varchar(2)   not null,
    region   varchar(200) not null
);

create table entry_network (
    entry_id bigint       not null references directory_entry (id),
    place    integer      not null,
    name     varchar(200) not null
);

create table entry_contact (
    entry_id  bigint       not null references directory_entry (id),
    place     integer      not null,
    kind      varchar(20)  not null,
    role      varchar(200) not null,
    -- the number or the address
    reached   varchar(500) not null,
    -- BCP 47, with commas between
    languages varchar(200) not null,
    hours     varchar(300) not null,
    audience  varchar(30)  not null
);

create index entry_name_of on entry_name (entry_id, place);
create index entry_statement_of on entry_statement (entry_id, concept);
create index entry_statement_who on entry_statement (concept, stated, entry_id);
create index entry_language_of on entry_language (entry_id, place);
create index entry_language_who on entry_language (language, entry_id);
create index entry_area_of on entry_area (entry_id, place);
create index entry_area_who on entry_area (country, entry_id);
create index entry_network_of on entry_network (entry_id, place);
create index entry_contact_of on entry_contact (entry_id, place);

create sequence entry_history_seq start with 50 increment by 50;

-- What an entry said after each of its changes, as JSON. Addresses are erased from here, too, when a place becomes
-- confidential.
create table entry_history (
    id         bigint                   not null primary key,
    entry_id   bigint                   not null references directory_entry (id),
    act        varchar(20)              not null,
    -- in what capacity somebody changed it; who it was, the audit log knows
    hand       varchar(20)              not null,
    said       text                     not null,
    changed_at timestamp with time zone not null
);

create index entry_history_of on entry_history (entry_id, id);
