create table parked_change (
  id bigint not null generated always as identity,
  source text not null,
  person_id uuid not null,
  type text not null,
  payload text not null,
  recorded_at timestamptz not null,
  fault text not null,
  parked_at timestamptz not null default clock_timestamp(),
  tried_at timestamptz not null default clock_timestamp(),
  attempts int not null default 1,
  constraint parked_change_pk primary key (id),
  constraint parked_change_source_known foreign key (source) references log_cursor (source)
);
create index parked_change_of_person on parked_change (person_id, source);
comment on table parked_change is 'Changes of a log that could not be applied, and those of the same person that came after them; the person is withheld until they can';
comment on column parked_change.id is 'In the order of the log';
comment on column parked_change.source is 'Service whose log it is';
comment on column parked_change.person_id is 'Whom the change is about';
comment on column parked_change.type is 'What happened, as the log has it';
comment on column parked_change.payload is 'The change, JSON as the log has it: what the database could not hold as such, too';
comment on column parked_change.recorded_at is 'When its owner recorded it';
comment on column parked_change.fault is 'What failed, without a value: an SQLSTATE or the name of a failure; BEHIND for what waits for an earlier change';
comment on column parked_change.parked_at is 'When it was set aside';
comment on column parked_change.tried_at is 'When it was last tried';
comment on column parked_change.attempts is 'How often it was tried';

create table withheld_person (
  person_id uuid not null,
  constraint withheld_person_pk primary key (person_id)
);
comment on table withheld_person is 'Of whom nothing is disclosed, since a change about them is parked: every id of the human being';
comment on column withheld_person.person_id is 'Any person id of the human being';
