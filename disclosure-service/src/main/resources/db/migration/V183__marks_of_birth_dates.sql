alter table subject_number add column birth_uncertain boolean not null default false;
comment on column subject_number.birth_uncertain is 'The source marked the birth date that it gave under this number uncertain; its facts are those of the number that took over';
