create table fact (
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
  known tstzrange not null,
  standing text not null,
  registered_by text not null,
  closed_by text,
  document text,
  origin text not null,
  source text,
  source_date date,
  verified boolean not null,
  constraint fact_pk primary key (id),
  constraint fact_standing_known check (standing in ('VALID', 'CORRECTED', 'ANNULLED')),
  constraint fact_origin_known check (origin in ('REPORT', 'IMPORT', 'DERIVED')),
  constraint fact_known_begins check (not isempty(known) and not lower_inf(known)),
  constraint fact_without_contradiction exclude using gist (
    person_id with =, kind with =, slot with =, effect with &&, known with &&)
    where (standing = 'VALID')
);
create index fact_of_person on fact (person_id, kind);
comment on table fact is 'What is and was known of persons, on two time axes; rows are closed, never changed or deleted';
comment on column fact.id is 'Id of the fact, UUID v7';
comment on column fact.person_id is 'Person that the fact is about';
comment on column fact.kind is 'Kind in the fact catalogue';
comment on column fact.slot is 'Tells parallel facts of one kind apart; empty when there is only one';
comment on column fact.value is 'The kind''s fields; absent means not given';
comment on column fact.effect_from is 'Start of effect as the source wrote it, pseudo-minutes included';
comment on column fact.effect_from_uncertain is 'The source marked the start uncertain';
comment on column fact.effect_to is 'End of effect as the source wrote it';
comment on column fact.effect_to_uncertain is 'The source marked the end uncertain';
comment on column fact.effect is 'Effect as instants, half-open, for comparing';
comment on column fact.known is 'Registration time, half-open; open above while the register stands by the fact';
comment on column fact.standing is 'VALID, or CORRECTED (K) or ANNULLED (A) as the source marked history';
comment on column fact.registered_by is 'Organisation or service that registered the fact';
comment on column fact.closed_by is 'Organisation or service that ended its registration';
comment on column fact.document is 'Document the registration rests on';
comment on column fact.origin is 'REPORT, IMPORT or DERIVED from another fact';
comment on column fact.source is 'System and task of an import';
comment on column fact.source_date is 'Production date of the import';
comment on column fact.verified is 'False when an import could not verify an authority, road or address';

create table fact_import (
  person_id uuid not null,
  source text not null,
  production_date date not null,
  digest text not null,
  constraint fact_import_pk primary key (person_id, source)
);
comment on table fact_import is 'The newest import of each person from each source';
comment on column fact_import.person_id is 'Person that was imported';
comment on column fact_import.source is 'System and task of the import';
comment on column fact_import.production_date is 'Production date of the extract';
comment on column fact_import.digest is 'SHA-256 of the imported facts, to tell a repetition from a contradiction';
