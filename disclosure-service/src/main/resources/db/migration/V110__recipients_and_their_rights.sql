create table recipient (
  organisation text not null,
  name text not null,
  kind text not null,
  constraint recipient_pk primary key (organisation),
  constraint recipient_kind_key unique (organisation, kind),
  constraint recipient_cvr check (organisation ~ '^[0-9]{8}$'),
  constraint recipient_kind_known check (kind in ('AUTHORITY', 'COMPANY', 'PRESS', 'ASSOCIATION'))
);
comment on table recipient is 'Organisations that have or had a right to data';
comment on column recipient.organisation is 'CVR number';
comment on column recipient.name is 'Name, as citizens see it in their receipts';
comment on column recipient.kind is 'AUTHORITY, or one of the private kinds';

create table recipient_right (
  id uuid not null,
  organisation text not null,
  kind text not null,
  purpose text not null,
  legal_basis text not null,
  coverage text not null,
  fields text[] not null,
  sees_protected boolean not null,
  valid tstzrange not null,
  registered_by text not null,
  registered_at timestamptz not null default clock_timestamp(),
  closed_by text,
  constraint recipient_right_pk primary key (id),
  constraint recipient_right_recipient
    foreign key (organisation, kind) references recipient (organisation, kind),
  constraint recipient_right_coverage_known
    check (coverage in ('ALL', 'OWN_MUNICIPALITY', 'IDENTIFIED')),
  constraint recipient_right_protected_for_authorities
    check (kind = 'AUTHORITY' or not sees_protected),
  constraint recipient_right_number_for_authorities
    check (kind = 'AUTHORITY' or array_to_string(fields, ' ') !~ '(^| )number\.'),
  constraint recipient_right_one_at_a_time
    exclude using gist (organisation with =, purpose with =, valid with &&)
);
comment on table recipient_right is 'What a recipient may be told, for which purpose; rights are closed, never changed or deleted';
comment on column recipient_right.id is 'Id of the right, UUID v7';
comment on column recipient_right.organisation is 'Recipient';
comment on column recipient_right.kind is 'Kind of the recipient';
comment on column recipient_right.purpose is 'What for; requests name it';
comment on column recipient_right.legal_basis is 'Paragraph that the right rests on';
comment on column recipient_right.coverage is 'ALL persons, residents of its OWN_MUNICIPALITY, or persons it has IDENTIFIED itself';
comment on column recipient_right.fields is 'Full paths, kind and field';
comment on column recipient_right.sees_protected is 'Whether name and address are given in spite of protection';
comment on column recipient_right.valid is 'When it holds, half-open; a right that never came to hold is empty';
comment on column recipient_right.registered_by is 'Client that registered it';
comment on column recipient_right.registered_at is 'Clock when it was registered';
comment on column recipient_right.closed_by is 'Client that closed or replaced it';
