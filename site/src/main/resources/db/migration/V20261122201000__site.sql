-- One row: what the network says of itself.
create table site_setting (
    id        integer                  not null primary key,
    version   bigint                   not null,
    name      varchar(80)              not null,
    contact   varchar(254)             not null,
    -- codes of the interface languages that are offered, with commas between them
    languages varchar(100)             not null,
    -- the switches that are off, with commas between them
    features_off varchar(300)          not null,
    -- PNG, JPEG or WebP; empty for the lamp
    logo_type varchar(40)              not null,
    logo      varchar(400000)          not null,
    constraint site_setting_is_one_row check (id = 1)
);

-- Every version of every page that the network writes itself. Nothing is ever overwritten.
create sequence page_version_seq start with 50 increment by 50;

create table page_version (
    id       bigint not null primary key,
    page     varchar(30)              not null,
    language varchar(35)              not null,
    number   integer                  not null,
    title    varchar(200)             not null,
    text     text                     not null,
    saved_at timestamp with time zone not null,
    -- the account; empty for the texts that Lucerna brings along
    saved_by bigint,
    constraint page_version_follows_one unique (page, language, number)
);

create sequence hotline_seq start with 50 increment by 50;

create table hotline (
    id      bigint not null primary key,
    version bigint                   not null,
    country varchar(2)               not null,
    name    varchar(200)             not null,
    phone   varchar(60)              not null,
    note    varchar(300)             not null
);
