create table quality_due (
  person_id uuid not null,
  due_at timestamptz not null default clock_timestamp(),
  version int not null default 0,
  widely boolean not null,
  constraint quality_due_pk primary key (person_id)
);
create index quality_due_order on quality_due (due_at);
comment on table quality_due is 'Persons whom the rules have to look at';
comment on column quality_due.person_id is 'Person';
comment on column quality_due.due_at is 'Since when; later than now where looking failed';
comment on column quality_due.version is 'Counts what changed meanwhile, so that it is not taken for looked at';
comment on column quality_due.widely is 'Whether those whom the person''s facts name are looked at as well';

create table quality_round (
  one boolean not null default true,
  begun_at timestamptz,
  reached uuid,
  everyone_since timestamptz,
  constraint quality_round_pk primary key (one),
  constraint quality_round_one check (one)
);
insert into quality_round default values;
comment on table quality_round is 'How far the round through all persons has come; one row';
comment on column quality_round.one is 'True';
comment on column quality_round.begun_at is 'When the round that is underway began; null between two';
comment on column quality_round.reached is 'Last person that it has made due';
comment on column quality_round.everyone_since is 'When the last whole round began: everyone was looked at since';
