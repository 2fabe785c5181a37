alter table subject_number
  add column since text,
  add column since_uncertain boolean not null default false;
comment on column subject_number.since is 'From when the number is changed, duplicate or annulled, as the source wrote it; null where that is not told apart from valid_to';
comment on column subject_number.since_uncertain is 'The source marked it uncertain';
