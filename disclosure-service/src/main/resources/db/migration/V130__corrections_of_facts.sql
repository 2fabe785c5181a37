create table known_correction (
  fact_id uuid not null,
  correction_id uuid not null,
  person_id uuid not null,
  act text not null,
  kept_id uuid,
  now_id uuid,
  reason text not null,
  at timestamptz not null,
  constraint known_correction_pk primary key (fact_id)
);
create index known_correction_kept on known_correction (kept_id) where kept_id is not null;
create index known_correction_now on known_correction (now_id) where now_id is not null;
comment on table known_correction is 'Copy of what the logs tell of corrections: which fact was closed, and what took its place';
comment on column known_correction.fact_id is 'Fact that was closed';
comment on column known_correction.correction_id is 'Correction, in the service that owns the fact; one may close several facts';
comment on column known_correction.person_id is 'Person that the fact is about';
comment on column known_correction.act is 'CORRECT, ANNUL or RESTORE';
comment on column known_correction.kept_id is 'Row with the same content that stands corrected or annulled';
comment on column known_correction.now_id is 'Valid fact that is known instead';
comment on column known_correction.reason is 'Why, as a code';
comment on column known_correction.at is 'Registration time in the service that owns the fact';
