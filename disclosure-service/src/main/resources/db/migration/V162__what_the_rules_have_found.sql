create table quality_finding (
  id uuid not null,
  serial bigint generated always as identity,
  rule text not null,
  person_id uuid not null,
  other_id uuid,
  facts uuid[] not null,
  score int,
  municipality text,
  state text not null,
  found_at timestamptz not null default clock_timestamp(),
  constraint quality_finding_pk primary key (id),
  constraint quality_finding_rule foreign key (rule) references quality_rule (code),
  constraint quality_finding_state_known check (state in ('OPEN', 'ACCEPTED', 'DONE'))
);
create index quality_finding_list on quality_finding (rule, state, municipality, serial);
create index quality_finding_list_of_all on quality_finding (rule, state, serial);
create index quality_finding_person on quality_finding (person_id);
create index quality_finding_other on quality_finding (other_id) where rule = 'likely-duplicate';
comment on table quality_finding is 'What stood against a rule when its person was last looked at; a row is gone when it no longer does';
comment on column quality_finding.id is 'Follows from rule, persons and facts: the same thing found again has the same id';
comment on column quality_finding.serial is 'Order of lists';
comment on column quality_finding.rule is 'Rule';
comment on column quality_finding.person_id is 'Person that it is about; of two likely duplicates the one made last';
comment on column quality_finding.other_id is 'Other person that it names';
comment on column quality_finding.facts is 'Ids of the facts at fault';
comment on column quality_finding.score is 'Of likely duplicates: sum of the weights of what speaks for and against';
comment on column quality_finding.municipality is 'Municipality of residence, which works it off; null: the CPR office';
comment on column quality_finding.state is 'OPEN; ACCEPTED: is as it should be; DONE: said to be mended';
comment on column quality_finding.found_at is 'When it was first found';

create table quality_decision (
  id uuid not null,
  finding_id uuid not null,
  rule text not null,
  person_id uuid not null,
  act text not null,
  reason text not null,
  organisation text not null,
  user_id text not null,
  at timestamptz not null default clock_timestamp(),
  constraint quality_decision_pk primary key (id),
  constraint quality_decision_act_known check (act in ('ACCEPTED', 'DONE', 'REOPENED'))
);
create index quality_decision_of_finding on quality_decision (finding_id, id desc);
comment on table quality_decision is 'What case workers decided about findings; kept when the finding is gone, never changed';
comment on column quality_decision.id is 'Id of the decision, UUID v7';
comment on column quality_decision.finding_id is 'Finding; when it is found again an ACCEPTED one stays accepted';
comment on column quality_decision.rule is 'Rule of the finding';
comment on column quality_decision.person_id is 'Person of the finding';
comment on column quality_decision.act is 'ACCEPTED, DONE or REOPENED';
comment on column quality_decision.reason is 'Why, in the case worker''s words';
comment on column quality_decision.organisation is 'CVR number of who decided';
comment on column quality_decision.user_id is 'Employee who decided';
comment on column quality_decision.at is 'Clock when it was decided';
