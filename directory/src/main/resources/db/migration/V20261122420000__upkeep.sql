-- When an entry's organisation was last asked whether the entry is still correct.
create table entry_upkeep (
    entry_id    bigint                   not null primary key references directory_entry (id),
    asked_at    timestamp with time zone not null,
    reminded_at timestamp with time zone
);

-- What a letter's link proves: that whoever opens it got the letter. The key itself is nowhere but in the letter.
create table verification_key (
    key_hash   varchar(43)              not null primary key,
    entry_id   bigint                   not null references directory_entry (id),
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone
);

create index verification_key_of on verification_key (entry_id);

create sequence entry_suggestion_seq start with 50 increment by 50;

-- What somebody, whom nobody asked for a name, says is wrong with an entry.
create table entry_suggestion (
    id                bigint                   not null primary key,
    version           bigint                   not null,
    entry_id          bigint                   not null references directory_entry (id),
    text              varchar(2000)            not null,
    -- sent with the key of a letter to the organisation
    from_organisation boolean                  not null,
    state             varchar(20)              not null,
    posted_at         timestamp with time zone not null,
    decided_at        timestamp with time zone
);

create index entry_suggestion_of on entry_suggestion (entry_id, state);
create index entry_suggestion_by_state on entry_suggestion (state, posted_at);

create sequence entry_proposal_seq start with 50 increment by 50;

-- What an organisation wants its entry to say, while an editor has not agreed yet.
create table entry_proposal (
    id            bigint                   not null primary key,
    version       bigint                   not null,
    -- null: a new entry
    entry_id      bigint references directory_entry (id),
    -- of the entry that the proposal was made from
    entry_version bigint                   not null,
    name          varchar(300)             not null,
    country       varchar(2),
    -- an entry as JSON, as in entry_history; its address goes when the place becomes confidential
    said          text                     not null,
    -- null after the author has left
    author        bigint references account (id),
    state         varchar(20)              not null,
    -- why not; the author reads it
    reason        varchar(2000)            not null,
    proposed_at   timestamp with time zone not null,
    decided_at    timestamp with time zone
);

create index entry_proposal_of on entry_proposal (entry_id, state);
create index entry_proposal_by_state on entry_proposal (state, proposed_at);
create index entry_proposal_by_author on entry_proposal (author);

-- That somebody wrote through the portal today, for the limit. Not what, and not to whom.
create table message_count (
    account_id bigint  not null references account (id),
    sent_on    date    not null,
    place      integer not null,
    primary key (account_id, sent_on, place)
);

-- Favourites and private notes: their owner's alone.
create table address_book (
    account_id bigint                   not null references account (id),
    entry_id   bigint                   not null references directory_entry (id),
    note       varchar(2000)            not null,
    added_at   timestamp with time zone not null,
    primary key (account_id, entry_id)
);

create index address_book_of_entry on address_book (entry_id);

-- By what entries are alike: words of their names, acronyms, hosts of their websites.
create table entry_likeness (
    entry_id bigint      not null references directory_entry (id),
    likeness varchar(80) not null,
    primary key (entry_id, likeness)
);

create index entry_likeness_by on entry_likeness (likeness, entry_id);

-- Two entries that were one organisation: the first is withdrawn, its address leads to the second.
create table entry_merger (
    from_entry    bigint                   not null primary key references directory_entry (id),
    into_entry    bigint                   not null references directory_entry (id),
    -- what the second said before (a line of its history), and its version right after: undoing asks for both
    before_change bigint                   not null,
    into_version  bigint                   not null,
    merged_at     timestamp with time zone not null
);

create index entry_merger_into on entry_merger (into_entry);
