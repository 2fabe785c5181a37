create table birth (
  id uuid not null,
  child uuid not null,
  organisation text not null,
  mother_key text not null,
  sequence int not null,
  birth_window daterange not null,
  report jsonb not null,
  status text not null default 'RUNNING',
  step text not null default 'NUMBER',
  shared_residence text not null default 'NOT_ASKED',
  refusal text,
  attempts int not null default 0,
  lease_owner uuid not null,
  leased_until timestamptz not null,
  reported_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  constraint birth_pk primary key (id),
  constraint birth_of_child unique (child),
  constraint birth_status_known check (status in ('RUNNING', 'DONE', 'UNDOING', 'REFUSED')),
  constraint birth_step_known check (step in ('NUMBER', 'PROTECTION', 'ADDRESS', 'CUSTODY', 'FACTS')),
  constraint birth_shared_residence_known check (shared_residence in ('NOT_ASKED', 'SHARED', 'NOT_SHARED')),
  constraint birth_refused_for_a_reason check (refusal is not null or status in ('RUNNING', 'DONE')),
  constraint birth_reported_once exclude using gist (
    mother_key with =, sequence with =, birth_window with &&)
    where (status in ('RUNNING', 'DONE'))
);
create index birth_unfinished on birth (leased_until) where status in ('RUNNING', 'UNDOING');
comment on table birth is 'Reported births and how far each has come; a birth goes forward until it is done, only a refusal by another service undoes it';
comment on column birth.id is 'Id of the report, UUID v7';
comment on column birth.child is 'Person id of the child, made here; key of every step in the other services';
comment on column birth.organisation is 'CVR number of the hospital that reported';
comment on column birth.mother_key is 'Natural key of the mother: person id, or normalised name and birth date of one without number';
comment on column birth.sequence is 'Which child of the birth, from 1';
comment on column birth.birth_window is 'Birth date and 180 days on: the same mother and sequence within it is the same child';
comment on column birth.report is 'What was reported, with persons by their ids';
comment on column birth.status is 'RUNNING forward, DONE, UNDOING after a refusal, REFUSED';
comment on column birth.step is 'Next step forward: NUMBER, PROTECTION, ADDRESS, CUSTODY, FACTS';
comment on column birth.shared_residence is 'What address-service said of the parents'' shared address in the ten months before the birth';
comment on column birth.refusal is 'Slug of the problem that another service refused with';
comment on column birth.attempts is 'Attempts since the last step that succeeded';
comment on column birth.lease_owner is 'Who works on the birth, or did last';
comment on column birth.leased_until is 'Until when nobody else may take it, for work or as a pause after a failure';
comment on column birth.reported_at is 'When the report was accepted';
comment on column birth.ended_at is 'When it was done or refused';
