alter table birth add column parked_at timestamptz, add column parked_for text;
alter table undertaking add column parked_at timestamptz, add column parked_for text;
alter table home_ending add column parked_at timestamptz, add column parked_for text;
comment on column birth.parked_at is 'Since when it cannot go on and waits for an operator';
comment on column birth.parked_for is 'What failed when it was parked, without a value';
comment on column undertaking.parked_at is 'Since when it cannot go on and waits for an operator';
comment on column undertaking.parked_for is 'What failed when it was parked, without a value';
comment on column home_ending.parked_at is 'Since when it cannot go on and waits for an operator';
comment on column home_ending.parked_for is 'What failed when it was parked, without a value';
create index birth_parked on birth (parked_at) where parked_at is not null;
create index undertaking_parked on undertaking (parked_at) where parked_at is not null;
create index home_ending_parked on home_ending (parked_at) where parked_at is not null;

create table process_decision (
  id uuid not null,
  process uuid not null,
  kind text not null,
  act text not null,
  step text not null,
  organisation text not null,
  decided_by text not null,
  reason text not null,
  decided_at timestamptz not null default clock_timestamp(),
  constraint process_decision_pk primary key (id),
  constraint process_decision_kind_known check (kind in ('birth', 'undertaking', 'home_ending')),
  constraint process_decision_act_known check (act in ('RETRY', 'GO_BACK', 'GIVE_UP'))
);
create index process_decision_of_process on process_decision (process);
comment on table process_decision is 'What operators decided about processes that could not go on; no door changes or deletes a row';
comment on column process_decision.id is 'UUID v7';
comment on column process_decision.process is 'Id of the birth, the undertaking or the event whose home ends';
comment on column process_decision.kind is 'Table of the process';
comment on column process_decision.act is 'RETRY the step; GO_BACK and undo what was done; GIVE_UP and leave it as it stands';
comment on column process_decision.step is 'The step that it waited at';
comment on column process_decision.organisation is 'CVR number of the operator''s organisation';
comment on column process_decision.decided_by is 'The employee who decided';
comment on column process_decision.reason is 'Why, in the operator''s words';
comment on column process_decision.decided_at is 'When';
