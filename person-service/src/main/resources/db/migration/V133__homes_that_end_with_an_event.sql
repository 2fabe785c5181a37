create table home_ending (
  id uuid not null,
  person uuid not null,
  cause text not null,
  effect_from text not null,
  effect_uncertain boolean not null,
  status text not null default 'RUNNING',
  step text not null,
  refusal text,
  attempts int not null default 0,
  lease_owner uuid not null,
  leased_until timestamptz not null,
  ended_at timestamptz,
  constraint home_ending_pk primary key (id),
  constraint home_ending_cause_known check (cause in ('DEATH', 'DISAPPEARANCE')),
  constraint home_ending_status_known check (status in ('RUNNING', 'DONE', 'UNDOING', 'REFUSED')),
  constraint home_ending_refused_for_a_reason check (refusal is not null or status in ('RUNNING', 'DONE'))
);
create index home_ending_unfinished on home_ending (leased_until) where status in ('RUNNING', 'UNDOING');
comment on table home_ending is 'Homes that end with an event that is registered here, and how far each has come at address-service';
comment on column home_ending.id is 'Id of the event; key of the movement at address-service';
comment on column home_ending.person is 'Whose home';
comment on column home_ending.cause is 'DEATH: what began later stands annulled; DISAPPEARANCE';
comment on column home_ending.effect_from is 'When, as reported';
comment on column home_ending.effect_uncertain is 'Whether it was marked';
comment on column home_ending.status is 'RUNNING until it is DONE; UNDOING and REFUSED where a later home stands against it';
comment on column home_ending.step is 'ADDRESS';
comment on column home_ending.refusal is 'Slug of the problem that it was refused with';
comment on column home_ending.attempts is 'Attempts that failed since';
comment on column home_ending.lease_owner is 'Who works on it';
comment on column home_ending.leased_until is 'Nobody else takes it before';
comment on column home_ending.ended_at is 'When nothing was left to do';
