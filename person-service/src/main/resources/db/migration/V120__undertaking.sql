create table undertaking (
  id uuid not null,
  kind text not null,
  person uuid not null,
  natural_key text,
  organisation text not null,
  reported_by text not null,
  client text not null,
  authority text,
  document text,
  report jsonb not null,
  status text not null default 'RUNNING',
  step text not null,
  refusal text,
  objection jsonb,
  attempts int not null default 0,
  lease_owner uuid not null,
  leased_until timestamptz not null,
  reported_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  constraint undertaking_pk primary key (id),
  constraint undertaking_status_known check (status in ('RUNNING', 'DONE', 'UNDOING', 'REFUSED')),
  constraint undertaking_refused_for_a_reason check (refusal is not null or status in ('RUNNING', 'DONE'))
);
create unique index undertaking_one_at_a_time on undertaking (person) where status in ('RUNNING', 'UNDOING');
create unique index undertaking_reported_once on undertaking (kind, natural_key) where status in ('RUNNING', 'DONE');
create index undertaking_unfinished on undertaking (leased_until) where status in ('RUNNING', 'UNDOING');
comment on table undertaking is 'Reported events that other services take part in, and how far each has come; it goes forward until it is done, only a refusal undoes it';
comment on column undertaking.id is 'Id of the report and of the event that it becomes, UUID v7; key of its steps in the other services';
comment on column undertaking.kind is 'Own kind, docs/events.md; it has a plan of steps';
comment on column undertaking.person is 'Main person; one undertaking at a time';
comment on column undertaking.natural_key is 'What the same report has in common with itself under another key, where known facts do not tell';
comment on column undertaking.organisation is 'CVR number of the organisation that reported';
comment on column undertaking.reported_by is 'Its employee, or the client of its machine';
comment on column undertaking.client is 'OAuth client it was reported through';
comment on column undertaking.authority is 'Authority whose decision it is, if given';
comment on column undertaking.document is 'Document it rests on, if given';
comment on column undertaking.report is 'What was reported, with persons by their ids; its form is the plan''s own';
comment on column undertaking.status is 'RUNNING forward, DONE, UNDOING after a refusal, REFUSED';
comment on column undertaking.step is 'Next step forward; FACTS when only those are left';
comment on column undertaking.refusal is 'Slug of the problem that it was refused with';
comment on column undertaking.objection is 'What it contradicts: code, words, and the fact by id, never a value';
comment on column undertaking.attempts is 'Attempts since the last step that succeeded';
comment on column undertaking.lease_owner is 'Who works on it, or did last';
comment on column undertaking.leased_until is 'Until when nobody else may take it, for work or as a pause after a failure';
comment on column undertaking.reported_at is 'When the report was accepted';
comment on column undertaking.ended_at is 'When it was done or refused';
