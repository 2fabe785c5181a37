create function first_day(source_time text) returns date
language sql immutable strict
return case
  when translate(source_time, '-', '') ~ '^[0-9]{8}' and left(source_time, 4) <> '0000'
  then make_date(
    left(source_time, 4)::int,
    greatest(substr(translate(source_time, '-', ''), 5, 2)::int, 1),
    greatest(substr(translate(source_time, '-', ''), 7, 2)::int, 1))
  end;
comment on function first_day(text) is 'First day of a time as its source wrote it; null where it names no year';

create view holding as
select id, person_id, kind, slot, value
from known_fact
where known_to is null and standing = 'VALID' and effect @> now();
comment on view holding is 'The facts that are known now to hold now';

create table quality_rule (
  code text not null,
  place int not null,
  severity text not null,
  words_da text not null,
  words_en text not null,
  fields text[] not null,
  worked_off_by text not null,
  mended_by text not null,
  finding_sql text,
  constraint quality_rule_pk primary key (code),
  constraint quality_rule_place_key unique (place),
  constraint quality_rule_code_form check (code ~ '^[a-z][a-z-]{2,39}$'),
  constraint quality_rule_severity_known check (severity in ('ERROR', 'WARNING', 'NOTICE')),
  constraint quality_rule_worked_off_by_known
    check (worked_off_by in ('MUNICIPALITY_OF_RESIDENCE', 'OFFICE'))
);
comment on table quality_rule is 'What is looked for in the register''s own data, one row a rule';
comment on column quality_rule.code is 'Name in paths';
comment on column quality_rule.place is 'Order in lists';
comment on column quality_rule.severity is 'ERROR: cannot be so; WARNING: is hardly so; NOTICE: may well be so';
comment on column quality_rule.words_da is 'What is wrong, in Danish';
comment on column quality_rule.words_en is 'The same in English';
comment on column quality_rule.fields is 'Fields that a finding tells of; whoever reads the list needs a right to them';
comment on column quality_rule.worked_off_by is 'MUNICIPALITY_OF_RESIDENCE (the office where there is none), or OFFICE';
comment on column quality_rule.mended_by is 'Door by which such a thing is mended';
comment on column quality_rule.finding_sql is 'Query that gives person, other person or null, and ids of the facts at fault, of the persons in batch. It may read batch (person_id), own (their facts that hold: id, person_id, kind, value, and merged: whether the person is a duplicate) and the view holding. Null: found by likeness';
