-- Accounts become those of a network's members: states, an organisation, countries, languages of their letters.
alter table account add column state varchar(10) default 'ACTIVE' not null;
-- the member organisation whose staff they are
alter table account add column organisation_id bigint;
-- ISO 639-1: the language in which the portal writes to them
alter table account add column language varchar(3) default 'en' not null;
create index account_of_organisation on account (organisation_id);

-- The countries (ISO 3166-1 alpha-2) whose content and entries a country editor looks after.
create table account_country (
    account_id bigint     not null references account (id),
    country    varchar(2) not null,
    primary key (account_id, country)
);
