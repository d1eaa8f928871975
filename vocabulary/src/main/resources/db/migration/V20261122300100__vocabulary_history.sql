create sequence concept_history_seq start with 50 increment by 50;

-- What a concept was before each of its changes, as SKOS in Turtle; no state: it was not there. A merge also keeps what
-- its target was.
create table concept_history (
    id           bigint                   not null primary key,
    concept      varchar(20)              not null references concept (id),
    state        text,
    target       varchar(20),
    target_state text,
    changed_at   timestamp with time zone not null
);

create index concept_history_of on concept_history (concept, id);

-- which items a merge has filed under its target, and whether they stood there already
create table concept_carried (
    history  bigint      not null references concept_history (id),
    kind     varchar(40) not null,
    item_id  bigint      not null,
    had_both boolean     not null,
    constraint concept_carried_once primary key (history, kind, item_id)
);
