create table known_fact (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  slot text not null,
  value jsonb not null,
  effect_from text,
  effect_from_uncertain boolean not null,
  effect_to text,
  effect_to_uncertain boolean not null,
  effect tstzrange not null,
  known_from timestamptz not null,
  known_to timestamptz,
  standing text not null,
  source_service text not null,
  registered_by text not null,
  origin text not null,
  verified boolean not null,
  constraint known_fact_pk primary key (id),
  constraint known_fact_standing_known check (standing in ('VALID', 'CORRECTED', 'ANNULLED'))
);
create index known_fact_now on known_fact (person_id, kind)
  where known_to is null and standing = 'VALID';
create index known_fact_ever on known_fact (person_id, kind);
create index known_fact_protected on known_fact (person_id)
  where kind = 'protection' and slot = '0001' and known_to is null and standing = 'VALID';
comment on table known_fact is 'Copy of the facts in the logs of person-, address- and protection-service, on both time axes';
comment on column known_fact.id is 'Id of the fact in the service that owns it';
comment on column known_fact.person_id is 'Person that the fact is about';
comment on column known_fact.kind is 'Kind in the fact catalogue';
comment on column known_fact.slot is 'Tells parallel facts of one kind apart';
comment on column known_fact.value is 'The kind''s fields; absent means not given';
comment on column known_fact.effect_from is 'Start of effect as the source wrote it, pseudo-minutes included';
comment on column known_fact.effect_from_uncertain is 'The source marked the start uncertain';
comment on column known_fact.effect_to is 'End of effect as the source wrote it';
comment on column known_fact.effect_to_uncertain is 'The source marked the end uncertain';
comment on column known_fact.effect is 'Effect as instants, half-open';
comment on column known_fact.known_from is 'Registration time in the service that owns it';
comment on column known_fact.known_to is 'When that service stopped standing by it; null while it does';
comment on column known_fact.standing is 'VALID, or CORRECTED (K) or ANNULLED (A) as the source marked history';
comment on column known_fact.source_service is 'Log that it came by';
comment on column known_fact.registered_by is 'Organisation or service that registered it';
comment on column known_fact.origin is 'REPORT, IMPORT or DERIVED from another fact';
comment on column known_fact.verified is 'False when an import could not verify an authority, road or address';
