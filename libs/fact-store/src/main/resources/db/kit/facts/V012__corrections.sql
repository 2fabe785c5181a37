create table fact_correction (
  id uuid not null,
  registered_at timestamptz not null,
  organisation text not null,
  user_id text not null,
  reason text not null,
  explanation text not null,
  document text not null,
  constraint fact_correction_pk primary key (id),
  constraint fact_correction_reason_known check (reason in ('REPORTED_WRONGLY',
    'REGISTERED_WRONGLY', 'NEVER_HAPPENED', 'DECISION', 'MIXED_UP_PERSONS', 'OTHER'))
);
comment on table fact_correction is 'Corrections of facts: who mended what was known, why, and on which document';
comment on column fact_correction.id is 'Id of the correction, UUID v7';
comment on column fact_correction.registered_at is 'Registration time of all that it closed and opened';
comment on column fact_correction.organisation is 'Organisation that corrected';
comment on column fact_correction.user_id is 'Employee, or client of a machine';
comment on column fact_correction.reason is 'Why, as a code';
comment on column fact_correction.explanation is 'Why, in words; stays in this service';
comment on column fact_correction.document is 'Document that the correction rests on';

create table corrected_fact (
  fact_id uuid not null,
  correction_id uuid not null,
  place int not null,
  act text not null,
  kept_id uuid,
  now_id uuid,
  constraint corrected_fact_pk primary key (fact_id),
  constraint corrected_fact_correction foreign key (correction_id) references fact_correction (id),
  constraint corrected_fact_act_known check (act in ('CORRECT', 'ANNUL', 'RESTORE')),
  constraint corrected_fact_leaves_what_it_should check (case act
    when 'CORRECT' then kept_id is not null and now_id is not null
    when 'ANNUL' then kept_id is not null and now_id is null
    else kept_id is null and now_id is not null end)
);
create index corrected_fact_of_correction on corrected_fact (correction_id, place);
create index corrected_fact_kept on corrected_fact (kept_id) where kept_id is not null;
create index fact_of_document on fact (document) where document is not null;
comment on table corrected_fact is 'Facts that a correction closed, and what it opened in their place';
comment on column corrected_fact.fact_id is 'Fact that was closed; a fact is closed once';
comment on column corrected_fact.correction_id is 'Correction that closed it';
comment on column corrected_fact.place is 'Place in the request, from 0; what went along with another fact has that one''s';
comment on column corrected_fact.act is 'CORRECT, ANNUL or RESTORE';
comment on column corrected_fact.kept_id is 'The same content, standing CORRECTED or ANNULLED from then on';
comment on column corrected_fact.now_id is 'Valid fact that is known instead';
