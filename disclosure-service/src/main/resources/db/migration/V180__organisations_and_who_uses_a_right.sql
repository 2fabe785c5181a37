alter table recipient rename to organisation;
alter table organisation rename column organisation to cvr;
alter table organisation rename constraint recipient_pk to organisation_pk;
alter table organisation rename constraint recipient_kind_key to organisation_kind_key;
alter table organisation rename constraint recipient_cvr to organisation_cvr;
alter table organisation rename constraint recipient_kind_known to organisation_kind_known;
alter table organisation
  add column type text,
  add column version integer not null default 0,
  add constraint organisation_type_of_kind check (type is null or case kind
    when 'AUTHORITY' then
      type in ('AUTHORITY', 'HOSPITAL', 'MUNICIPALITY', 'PARISH', 'OFFICE', 'REGISTER')
    when 'COMPANY' then type in ('COMPANY', 'BANK', 'PENSION_BANK', 'INSURER', 'PENSION_FUND')
    else type = kind end);
comment on column organisation.type is 'What its tokens must claim as organisation_kind; null for one registered before types were, until its next right';
comment on column organisation.version is 'Counts the changes of this row';

create table organisation_client (
  client text not null,
  organisation text not null,
  version integer not null default 0,
  constraint organisation_client_pk primary key (client),
  constraint organisation_client_organisation
    foreign key (organisation) references organisation (cvr)
);
create index organisation_client_of on organisation_client (organisation);
comment on table organisation_client is 'OAuth clients of organisations; a client is of one organisation only';
comment on column organisation_client.client is 'Client id, claim azp of its tokens';
comment on column organisation_client.organisation is 'Whose it is';
comment on column organisation_client.version is 'Counts the changes of this row';

create table organisation_role (
  id uuid not null,
  organisation text not null,
  role text not null,
  version integer not null default 0,
  constraint organisation_role_pk primary key (id),
  constraint organisation_role_once unique (organisation, role),
  constraint organisation_role_organisation
    foreign key (organisation) references organisation (cvr),
  constraint organisation_role_known check (role in ('system', 'caseworker', 'office'))
);
comment on table organisation_role is 'Roles that systems and people of an organisation may ask in';
comment on column organisation_role.id is 'Id of the row';
comment on column organisation_role.organisation is 'Whose systems and people';
comment on column organisation_role.role is 'Role as it stands in the claim groups';
comment on column organisation_role.version is 'Counts the changes of this row';

-- The two ends are written; the range that statements look at is made of them.
alter table recipient_right
  add column valid_from timestamptz,
  add column valid_to timestamptz,
  add column parameters text[] not null default '{}',
  add column version integer not null default 0;
update recipient_right set
  valid_from = coalesce(lower(valid), registered_at),
  valid_to = case when isempty(valid) then registered_at else upper(valid) end,
  parameters = case when kind = 'AUTHORITY' then '{PAST}'::text[] else '{}' end;
alter table recipient_right
  drop constraint recipient_right_one_at_a_time,
  drop column valid,
  alter column valid_from set not null;
alter table recipient_right
  add column valid tstzrange not null generated always as (tstzrange(valid_from, valid_to)) stored,
  add constraint recipient_right_one_at_a_time
    exclude using gist (organisation with =, purpose with =, valid with &&),
  add constraint recipient_right_parameters_for_authorities
    check (kind = 'AUTHORITY' or parameters = '{}');
comment on column recipient_right.valid_from is 'When it begins to hold';
comment on column recipient_right.valid_to is 'When it no longer holds; null while it is open; the begin for one that never came to hold';
comment on column recipient_right.valid is 'When it holds, half-open, made of the two; a right that never came to hold is empty';
comment on column recipient_right.parameters is 'What requests may say beside fields: PAST for both time axes';
comment on column recipient_right.version is 'Counts the changes of this row';

create table recipient_right_client (
  right_id uuid not null,
  client text not null,
  constraint recipient_right_client_pk primary key (right_id, client),
  constraint recipient_right_client_right foreign key (right_id) references recipient_right (id),
  constraint recipient_right_client_client
    foreign key (client) references organisation_client (client)
);
comment on table recipient_right_client is 'Clients that may use a right';
comment on column recipient_right_client.right_id is 'The right';
comment on column recipient_right_client.client is 'A client of its organisation';

create table recipient_right_role (
  right_id uuid not null,
  role_id uuid not null,
  constraint recipient_right_role_pk primary key (right_id, role_id),
  constraint recipient_right_role_right foreign key (right_id) references recipient_right (id),
  constraint recipient_right_role_role foreign key (role_id) references organisation_role (id)
);
comment on table recipient_right_role is 'Roles in which a right may be used';
comment on column recipient_right_role.right_id is 'The right';
comment on column recipient_right_role.role_id is 'A role of its organisation';
