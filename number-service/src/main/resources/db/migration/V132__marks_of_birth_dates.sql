alter table number_state add column birth_uncertain boolean not null default false;
comment on column number_state.birth_uncertain is 'The source marked the birth date that it gave under this number uncertain';
