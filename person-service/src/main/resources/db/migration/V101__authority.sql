create table authority (
  code text not null,
  valid_from text not null,
  valid_to text,
  existed tstzrange not null,
  type text not null,
  name text not null,
  iso2 text,
  iso3 text,
  iso_numeric text,
  constraint authority_pk primary key (code, valid_from),
  constraint authority_code_form check (code ~ '^[0-9]{4}$')
);
comment on table authority is 'The authority list: municipalities, parishes, countries, courts and others in one code space';
comment on column authority.code is 'Four digits; a code may change hands, with a row for each period';
comment on column authority.valid_from is 'Start as the list wrote it; empty when it gave none';
comment on column authority.valid_to is 'End as the list wrote it';
comment on column authority.existed is 'The period as instants, half-open';
comment on column authority.type is 'Two digits: 05 municipality, 25 parish, 30 country and others';
comment on column authority.name is 'Name of the authority';
comment on column authority.iso2 is 'ISO 3166 alpha-2 of a country';
comment on column authority.iso3 is 'ISO 3166 alpha-3 of a country';
comment on column authority.iso_numeric is 'ISO 3166 numeric of a country';
