create table receipt (
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  occasion text not null,
  organisation text not null,
  user_id text not null,
  client text not null,
  person_id uuid not null,
  fields text[] not null,
  purpose text not null,
  legal_basis text not null,
  case_reference text,
  source_service text not null,
  constraint receipt_pk primary key (id),
  constraint receipt_occasion_known check (occasion in ('LOOKUP', 'SELF', 'REPORT'))
);
create index receipt_of_person on receipt (person_id, id desc);
comment on table receipt is 'Every disclosure, committed before its answer leaves; holds the names of fields, never values';
comment on column receipt.id is 'Id of the receipt, UUID v7, given in the answer';
comment on column receipt.at is 'Clock when it was written';
comment on column receipt.occasion is 'LOOKUP; SELF: the person asked; REPORT: an owning service''s answer to a report';
comment on column receipt.organisation is 'CVR number of the recipient; empty for a citizen';
comment on column receipt.user_id is 'Employee, or client of a machine';
comment on column receipt.client is 'OAuth client that the token was issued to';
comment on column receipt.person_id is 'Person whose data were given';
comment on column receipt.fields is 'Paths of the fields that were asked for and not withheld';
comment on column receipt.purpose is 'Purpose that the request named';
comment on column receipt.legal_basis is 'Paragraph that the right rests on';
comment on column receipt.case_reference is 'The recipient''s own case';
comment on column receipt.source_service is 'Service that gave the answer';
