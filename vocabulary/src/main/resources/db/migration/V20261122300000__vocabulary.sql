-- The vocabulary's version. A change locks the row until it commits: so two changes cannot make a cycle together, and
-- servers see by one number that their snapshot is old.
create table vocabulary_clock (
    id      integer not null primary key,
    version bigint  not null
);

insert into vocabulary_clock (id, version) values (1, 0);

create table concept_scheme (
    id    varchar(20) not null primary key,
    place integer     not null
);

create table concept (
    id          varchar(20)              not null primary key,
    version     bigint                   not null,
    scheme      varchar(20)              not null references concept_scheme (id),
    deprecated  boolean                  not null,
    replaced_by varchar(20),
    changed_at  timestamp with time zone not null
);

-- EclipseLink counts a sequence's block from its end: start equals increment.
create sequence concept_text_seq start with 50 increment by 50;

-- what is said about a concept or about a scheme
create table concept_text (
    id       bigint        not null primary key,
    concept  varchar(20) references concept (id),
    scheme   varchar(20) references concept_scheme (id),
    kind     varchar(20)   not null,
    language varchar(3)    not null,
    words    varchar(4000) not null
);

create index concept_text_of on concept_text (concept);
create index concept_text_of_scheme on concept_text (scheme);

create sequence concept_link_seq start with 50 increment by 50;

-- broader, related: another concept's id; match: an address in another vocabulary
create table concept_link (
    id      bigint        not null primary key,
    concept varchar(20)   not null references concept (id),
    kind    varchar(20)   not null,
    target  varchar(2000) not null
);

create index concept_link_of on concept_link (concept);
