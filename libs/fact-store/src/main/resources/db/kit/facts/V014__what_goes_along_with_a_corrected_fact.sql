alter table corrected_fact add column along boolean not null default false;
comment on column corrected_fact.along is 'Whether it went along with the fact at this place, which it follows from';
