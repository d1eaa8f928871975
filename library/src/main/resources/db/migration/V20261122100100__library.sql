-- EclipseLink counts a sequence's block from its end: start equals increment.
create sequence resource_seq start with 50 increment by 50;

create table resource (
    id               bigint                   not null primary key,
    version          bigint                   not null,
    kind             varchar(20)              not null,
    type             varchar(20),
    title            varchar(500)             not null,
    organisation     varchar(300),
    summary          varchar(10000)           not null,
    language         varchar(3),
    publication_year integer,
    audience         varchar(30)              not null,
    source_url       varchar(2000),
    rights           varchar(1000),

    -- the file; all empty for a record without one
    sha256           varchar(64),
    file_name        varchar(255),
    media_type       varchar(200),
    file_size        bigint,
    pages            integer,
    divisions        varchar(10),
    ocr              boolean,
    truncated        boolean,

    added_at         timestamp with time zone not null,
    changed_at       timestamp with time zone not null,
    withdrawn_at     timestamp with time zone,

    -- The original's hash while the record is in the library, empty once it is withdrawn: so the same bytes are one
    -- record at any time, and a withdrawn one does not stand in the way. (H2 has no partial index.)
    held_sha256      varchar(64),
    constraint resource_one_for_each_original unique (held_sha256)
);

create index resource_newest on resource (added_at desc, id desc);
create index resource_original on resource (sha256);

-- The side tables have no primary key: EclipseLink moves a list's entries one by one, and two of them share a place
-- in between.
create table resource_author (
    resource_id bigint       not null references resource (id),
    place       integer      not null,
    name        varchar(200) not null
);

create table resource_topic (
    resource_id bigint      not null references resource (id),
    place       integer     not null,
    concept     varchar(20) not null
);

create table resource_country (
    resource_id bigint     not null references resource (id),
    place       integer    not null,
    country     varchar(2) not null
);

create index resource_author_of on resource_author (resource_id, place);
create index resource_topic_of on resource_topic (resource_id, place);
create index resource_country_of on resource_country (resource_id, place);
