alter table current_person
  add column marks smallint not null default 0,
  add column fact_marks jsonb not null default '{}',
  add column relatives uuid[] not null default '{}',
  add column relatives_by_kind jsonb not null default '{}',
  add column catalogue int not null default 0;
comment on column current_person.marks is 'Bits: 1 local directory protection, 2 marketing protection, 4 credit warning';
comment on column current_person.fact_marks is 'Kind to marks of its fact (f and t: uncertain start and end, u: unverified), or array of them; only kinds that have some';
comment on column current_person.relatives is 'Other persons that the facts in this row tell of, by id or by a name that turned out to be theirs';
comment on column current_person.relatives_by_kind is 'Kind to those of them that its facts refer to by id';
comment on column current_person.catalogue is 'Digest of the fact catalogue of the release that wrote the row; no other release reads it';
update current_person set until = '-infinity';
alter table known_fact add column beyond jsonb;
comment on column known_fact.beyond is 'Fields that the catalogue of the release that copied the fact does not know; told to nobody';
