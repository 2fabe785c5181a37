create table road_record (
  id bigint not null generated always as identity,
  source text not null,
  record_type text not null,
  municipality text not null,
  road text not null,
  fields jsonb not null,
  first_date date not null,
  last_date date not null,
  known_from timestamptz not null,
  known_to timestamptz,
  registered_by text not null,
  closed_by text,
  constraint road_record_pk primary key (id),
  constraint road_record_type_known check (record_type between '001' and '016'),
  constraint road_record_dates check (last_date >= first_date),
  constraint road_record_known check (known_to > known_from)
);
create index road_record_of_road on road_record (municipality, road, record_type)
  where known_to is null;
create unique index road_record_held_once on road_record
  (source, record_type, municipality, road, md5(fields::text)) where known_to is null;
create index road_record_of_source on road_record (source, last_date);
comment on table road_record is 'Records of CPR''s road register (P05780) as delivered; closed when a later delivery no longer holds them';
comment on column road_record.id is 'Key of the record here';
comment on column road_record.source is 'System and task of the delivery';
comment on column road_record.record_type is '001 road, 002 dwelling, 003 place name, 004 post, 005 note, 006-015 districts, 016 former road name';
comment on column road_record.municipality is 'Municipality code';
comment on column road_record.road is 'Road code within the municipality';
comment on column road_record.fields is 'The record''s fields by their name in the layout; absent means empty';
comment on column road_record.first_date is 'Production date of the first delivery that held it';
comment on column road_record.last_date is 'Production date of the newest delivery that held it';
comment on column road_record.known_from is 'Registration time';
comment on column road_record.known_to is 'When a delivery without it was complete; null while it is held';
comment on column road_record.registered_by is 'Organisation whose import brought it';
comment on column road_record.closed_by is 'Organisation whose import ended it';

create view road as
select municipality, road, fields ->> 'name' as name, fields ->> 'addressingName' as addressing_name,
  fields ->> 'from' as effect_from, fields ->> 'toMunicipality' as to_municipality,
  fields ->> 'toRoad' as to_road, fields ->> 'fromMunicipality' as from_municipality,
  fields ->> 'fromRoad' as from_road, source, last_date
from road_record
where record_type = '001' and known_to is null;
comment on view road is 'Roads of CPR''s road register as known now';
comment on column road.municipality is 'Municipality code';
comment on column road.road is 'Road code within the municipality';
comment on column road.name is 'Name, at most 40 characters';
comment on column road.addressing_name is 'Name on letters, at most 20 characters';
comment on column road.effect_from is 'Start of effect, twelve digits as delivered';
comment on column road.to_municipality is 'Municipality of the road that this one became';
comment on column road.to_road is 'Road that this one became';
comment on column road.from_municipality is 'Municipality of the road that this one was';
comment on column road.from_road is 'Road that this one was';
comment on column road.source is 'System and task of the delivery';
comment on column road.last_date is 'Production date of the newest delivery that held it';
