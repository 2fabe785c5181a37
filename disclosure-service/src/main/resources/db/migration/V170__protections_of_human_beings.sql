create table protection_period (
  person_id uuid not null,
  during tstzrange not null,
  constraint protection_period_not_empty check (not isempty(during))
);
create index protection_period_of_person on protection_period (person_id) include (during);
comment on table protection_period is 'When name and address of a human being are protected, once for each person id that the human being has or had; follows from known_fact and merged_person';
comment on column protection_period.person_id is 'Any person id of the human being';
comment on column protection_period.during is 'From a minute before the start of the protection, since clocks of services differ; without end when it stood at death';

create function id_or_null(written text) returns uuid
language sql immutable
return case when written ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then written::uuid end;
comment on function id_or_null is 'A person id as it is written in a fact; null for what is none, so that one fact that cannot be read stops nobody else';

create function relatives_of(fact jsonb) returns uuid[]
language sql immutable
return array_remove(array[id_or_null(fact ->> 'person'), id_or_null(fact ->> 'spouse'), id_or_null(fact ->> 'holder'),
  id_or_null(fact ->> 'guardian'), id_or_null(fact ->> 'parent'), id_or_null(fact ->> 'otherParent')], null);
comment on function relatives_of is 'The other persons that a fact''s value refers to';

create function name_of_relative(fact jsonb) returns text
language sql immutable
return coalesce(fact ->> 'spouseName', fact ->> 'name');
comment on function name_of_relative is 'The name by which a fact''s value tells of another person';

create function tells_of_relative(fact jsonb) returns boolean
language sql immutable
return coalesce(fact ->> 'spouseName', fact ->> 'spouseBirthDate', fact ->> 'name', fact ->> 'birthDate', fact ->> 'line1') is not null;
comment on function tells_of_relative is 'Whether a fact''s value describes another person';

create function dwelling_of(home jsonb) returns text
language sql immutable
return coalesce(home ->> 'municipality', '') || '/' || coalesce(home ->> 'road', '') || '/' || coalesce(home ->> 'house', '')
  || '/' || coalesce(home ->> 'floor', '') || '/' || coalesce(home ->> 'door', '') || '/' || coalesce(home ->> 'building', '');
comment on function dwelling_of is 'Tells the same dwelling by the same text, of a residence or an address as it is written on a letter';

create index known_fact_dwelling on known_fact (dwelling_of(value))
  where kind = 'residence' and known_to is null and standing = 'VALID';
create index known_fact_holder on known_fact ((value ->> 'holder'))
  where kind = 'custody' and known_to is null and standing = 'VALID';

insert into protection_period (person_id, during)
with member (human, person_id) as (
  select survivor_id, person_id from merged_person
  union select survivor_id, survivor_id from merged_person
  union select g.person_id, g.person_id from known_fact g
    where g.kind = 'protection' and not exists (select from merged_person m where m.person_id = g.person_id)),
held as (
  select m.human, g.effect from member m join known_fact g on g.person_id = m.person_id
  where g.kind = 'protection' and g.slot = '0001' and g.known_to is null and g.standing = 'VALID'
    and not isempty(g.effect)),
death as (
  select m.human, lower(x.effect) as at from member m join known_fact x on x.person_id = m.person_id
  where x.kind = 'personStatus' and x.value ->> 'code' = '90' and x.known_to is null and x.standing = 'VALID')
select distinct m.person_id, tstzrange(lower(h.effect) - interval '1 minute', case when not exists (
    select from death d where d.human = h.human and (d.at is null
      or (lower_inf(h.effect) or lower(h.effect) <= d.at) and (upper_inf(h.effect) or upper(h.effect) >= d.at)))
  then upper(h.effect) end)
from held h join member m on m.human = h.human;
