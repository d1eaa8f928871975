-- An organisation's page lists what it has shared.
create index resource_organisation on resource (organisation);
