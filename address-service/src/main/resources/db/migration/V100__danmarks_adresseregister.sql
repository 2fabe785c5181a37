-- What every row of DAR has; the pattern of the tables below.
create table dar_row (
  rowkey bigint not null,
  id uuid not null,
  eventopret bigint,
  eventopdater bigint,
  registreringfra timestamptz not null,
  registreringtil timestamptz,
  virkningfra timestamptz not null,
  virkningtil timestamptz,
  status text not null,
  other jsonb,
  received_at timestamptz not null default clock_timestamp(),
  received_by text not null,
  closing_received_at timestamptz
);
comment on column dar_row.rowkey is 'DAR''s key of the row';
comment on column dar_row.id is 'DAR''s id of the object that the row is a version of';
comment on column dar_row.eventopret is 'DAR''s event that made the row';
comment on column dar_row.eventopdater is 'DAR''s event that closed the row';
comment on column dar_row.registreringfra is 'When DAR registered the row';
comment on column dar_row.registreringtil is 'When DAR stopped standing by the row; null while it does';
comment on column dar_row.virkningfra is 'Start of effect';
comment on column dar_row.virkningtil is 'End of effect, exclusive; null when open';
comment on column dar_row.status is '1 in preparation, 2 preliminary, 3 current, 4 closed, 5 shelved, 6 deleted, 7 not in use, 8 in use, 9 withdrawn';
comment on column dar_row.other is 'Published fields that have no column here';
comment on column dar_row.received_at is 'When the row arrived here';
comment on column dar_row.received_by is 'Organisation whose import brought it';
comment on column dar_row.closing_received_at is 'When its closing arrived here';

create table dar_adresse (
  like dar_row including all,
  adressebetegnelse text,
  dørbetegnelse text,
  dørpunkt_id uuid,
  etagebetegnelse text,
  fk_bbr_bygning_bygning uuid,
  husnummer_id uuid,
  constraint dar_adresse_pk primary key (rowkey),
  constraint dar_adresse_registrering check (registreringtil >= registreringfra),
  constraint dar_adresse_virkning check (virkningtil >= virkningfra)
);
create index dar_adresse_id on dar_adresse (id);
comment on table dar_adresse is 'Addresses: a door behind a house number (Adresse of DAR 1.0)';
comment on column dar_adresse.adressebetegnelse is 'Whole address on one line as DAR writes it';
comment on column dar_adresse.dørbetegnelse is 'Door; empty when there is none';
comment on column dar_adresse.dørpunkt_id is 'Point of the door';
comment on column dar_adresse.etagebetegnelse is 'Floor; empty when there is none';
comment on column dar_adresse.fk_bbr_bygning_bygning is 'Building in the buildings register (BBR)';
comment on column dar_adresse.husnummer_id is 'House number';

create table dar_adressepunkt (
  like dar_row including all,
  oprindelse_kilde text,
  oprindelse_nøjagtighedsklasse text,
  oprindelse_registrering text,
  oprindelse_tekniskstandard text,
  position text,
  constraint dar_adressepunkt_pk primary key (rowkey),
  constraint dar_adressepunkt_registrering check (registreringtil >= registreringfra),
  constraint dar_adressepunkt_virkning check (virkningtil >= virkningfra)
);
create index dar_adressepunkt_id on dar_adressepunkt (id);
comment on table dar_adressepunkt is 'Points on the map (Adressepunkt of DAR 1.0)';
comment on column dar_adressepunkt.oprindelse_kilde is 'Where the point comes from';
comment on column dar_adressepunkt.oprindelse_nøjagtighedsklasse is 'Class of accuracy';
comment on column dar_adressepunkt.oprindelse_registrering is 'When the point was recorded, as published';
comment on column dar_adressepunkt.oprindelse_tekniskstandard is 'How the point was chosen';
comment on column dar_adressepunkt.position is 'Well-known text in EPSG:25832';

create table dar_darafstemningsomraade (
  like dar_row including all,
  afstemningsområde text,
  afstemningsområdenummer text,
  navn text,
  constraint dar_darafstemningsomraade_pk primary key (rowkey),
  constraint dar_darafstemningsomraade_registrering check (registreringtil >= registreringfra),
  constraint dar_darafstemningsomraade_virkning check (virkningtil >= virkningfra)
);
create index dar_darafstemningsomraade_id on dar_darafstemningsomraade (id);
comment on table dar_darafstemningsomraade is 'Election districts (DARAfstemningsomraade of DAR 1.0)';
comment on column dar_darafstemningsomraade.afstemningsområde is 'Id in the geographical division (DAGI)';
comment on column dar_darafstemningsomraade.afstemningsområdenummer is 'Number within the municipality';
comment on column dar_darafstemningsomraade.navn is 'Name';

create table dar_darkommuneinddeling (
  like dar_row including all,
  kommuneinddeling text,
  kommunekode text,
  navn text,
  constraint dar_darkommuneinddeling_pk primary key (rowkey),
  constraint dar_darkommuneinddeling_registrering check (registreringtil >= registreringfra),
  constraint dar_darkommuneinddeling_virkning check (virkningtil >= virkningfra)
);
create index dar_darkommuneinddeling_id on dar_darkommuneinddeling (id);
comment on table dar_darkommuneinddeling is 'Municipalities (DARKommuneinddeling of DAR 1.0)';
comment on column dar_darkommuneinddeling.kommuneinddeling is 'Id in the geographical division (DAGI)';
comment on column dar_darkommuneinddeling.kommunekode is 'Municipality code';
comment on column dar_darkommuneinddeling.navn is 'Name';

create table dar_darmenighedsraadsafstemningsomraade (
  like dar_row including all,
  mrafstemningsområde text,
  mrafstemningsområdenummer text,
  navn text,
  constraint dar_darmenighedsraadsafstemningsomraade_pk primary key (rowkey),
  constraint dar_darmenighedsraadsafstemningsomraade_registrering check (registreringtil >= registreringfra),
  constraint dar_darmenighedsraadsafstemningsomraade_virkning check (virkningtil >= virkningfra)
);
create index dar_darmenighedsraadsafstemningsomraade_id on dar_darmenighedsraadsafstemningsomraade (id);
comment on table dar_darmenighedsraadsafstemningsomraade is 'Election districts of parish councils (DARMenighedsraadsafstemningsomraade of DAR 1.0)';
comment on column dar_darmenighedsraadsafstemningsomraade.mrafstemningsområde is 'Id in the geographical division (DAGI)';
comment on column dar_darmenighedsraadsafstemningsomraade.mrafstemningsområdenummer is 'Number within the parish';
comment on column dar_darmenighedsraadsafstemningsomraade.navn is 'Name';

create table dar_darsogneinddeling (
  like dar_row including all,
  navn text,
  sogneinddeling text,
  sognekode text,
  constraint dar_darsogneinddeling_pk primary key (rowkey),
  constraint dar_darsogneinddeling_registrering check (registreringtil >= registreringfra),
  constraint dar_darsogneinddeling_virkning check (virkningtil >= virkningfra)
);
create index dar_darsogneinddeling_id on dar_darsogneinddeling (id);
comment on table dar_darsogneinddeling is 'Parishes (DARSogneinddeling of DAR 1.0)';
comment on column dar_darsogneinddeling.navn is 'Name';
comment on column dar_darsogneinddeling.sogneinddeling is 'Id in the geographical division (DAGI)';
comment on column dar_darsogneinddeling.sognekode is 'Authority code of the parish';

create table dar_husnummer (
  like dar_row including all,
  adgangsadressebetegnelse text,
  adgangspunkt_id uuid,
  darkommune_id uuid,
  darafstemningsområde_id uuid,
  darmenighedsrådsafstemningsområde_id uuid,
  darsogneinddeling_id uuid,
  husnummertekst text,
  navngivenvej_id uuid,
  postnummer_id uuid,
  supplerendebynavn_id uuid,
  constraint dar_husnummer_pk primary key (rowkey),
  constraint dar_husnummer_registrering check (registreringtil >= registreringfra),
  constraint dar_husnummer_virkning check (virkningtil >= virkningfra)
);
create index dar_husnummer_id on dar_husnummer (id);
comment on table dar_husnummer is 'House numbers: access addresses (Husnummer of DAR 1.0)';
comment on column dar_husnummer.adgangsadressebetegnelse is 'Whole access address on one line as DAR writes it';
comment on column dar_husnummer.adgangspunkt_id is 'Access point';
comment on column dar_husnummer.darkommune_id is 'Municipality';
comment on column dar_husnummer.darafstemningsområde_id is 'Election district';
comment on column dar_husnummer.darmenighedsrådsafstemningsområde_id is 'Election district of the parish council';
comment on column dar_husnummer.darsogneinddeling_id is 'Parish';
comment on column dar_husnummer.husnummertekst is 'House number and letter without leading zeros';
comment on column dar_husnummer.navngivenvej_id is 'Road';
comment on column dar_husnummer.postnummer_id is 'Postcode';
comment on column dar_husnummer.supplerendebynavn_id is 'Supplementary place name';

create table dar_navngivenvej (
  like dar_row including all,
  administreresafkommune text,
  retskrivningskontrol text,
  udtaltvejnavn text,
  vejadresseringsnavn text,
  vejnavn text,
  constraint dar_navngivenvej_pk primary key (rowkey),
  constraint dar_navngivenvej_registrering check (registreringtil >= registreringfra),
  constraint dar_navngivenvej_virkning check (virkningtil >= virkningfra)
);
create index dar_navngivenvej_id on dar_navngivenvej (id);
comment on table dar_navngivenvej is 'Roads (NavngivenVej of DAR 1.0)';
comment on column dar_navngivenvej.administreresafkommune is 'Municipality that names the road';
comment on column dar_navngivenvej.retskrivningskontrol is 'Whether the spelling was checked';
comment on column dar_navngivenvej.udtaltvejnavn is 'Name as it is spoken';
comment on column dar_navngivenvej.vejadresseringsnavn is 'Name on letters, at most 20 characters';
comment on column dar_navngivenvej.vejnavn is 'Name';

create table dar_navngivenvejkommunedel (
  like dar_row including all,
  kommune text,
  navngivenvej_id uuid,
  vejkode text,
  constraint dar_navngivenvejkommunedel_pk primary key (rowkey),
  constraint dar_navngivenvejkommunedel_registrering check (registreringtil >= registreringfra),
  constraint dar_navngivenvejkommunedel_virkning check (virkningtil >= virkningfra)
);
create index dar_navngivenvejkommunedel_id on dar_navngivenvejkommunedel (id);
comment on table dar_navngivenvejkommunedel is 'The part of a road within a municipality (NavngivenVejKommunedel of DAR 1.0)';
comment on column dar_navngivenvejkommunedel.kommune is 'Municipality code';
comment on column dar_navngivenvejkommunedel.navngivenvej_id is 'Road';
comment on column dar_navngivenvejkommunedel.vejkode is 'Road code within the municipality';

create table dar_navngivenvejsupplerendebynavnrelation (
  like dar_row including all,
  navngivenvej_id uuid,
  supplerendebynavn_id uuid,
  constraint dar_navngivenvejsupplerendebynavnrelation_pk primary key (rowkey),
  constraint dar_navngivenvejsupplerendebynavnrelation_registrering check (registreringtil >= registreringfra),
  constraint dar_navngivenvejsupplerendebynavnrelation_virkning check (virkningtil >= virkningfra)
);
create index dar_navngivenvejsupplerendebynavnrelation_id on dar_navngivenvejsupplerendebynavnrelation (id);
comment on table dar_navngivenvejsupplerendebynavnrelation is 'Which supplementary place names a road has (NavngivenVejSupplerendeBynavnRelation of DAR 1.0)';
comment on column dar_navngivenvejsupplerendebynavnrelation.navngivenvej_id is 'Road';
comment on column dar_navngivenvejsupplerendebynavnrelation.supplerendebynavn_id is 'Supplementary place name';

create table dar_postnummer (
  like dar_row including all,
  navn text,
  postnr text,
  postnummerinddeling text,
  constraint dar_postnummer_pk primary key (rowkey),
  constraint dar_postnummer_registrering check (registreringtil >= registreringfra),
  constraint dar_postnummer_virkning check (virkningtil >= virkningfra)
);
create index dar_postnummer_id on dar_postnummer (id);
comment on table dar_postnummer is 'Postcodes (Postnummer of DAR 1.0)';
comment on column dar_postnummer.navn is 'Post district';
comment on column dar_postnummer.postnr is 'Postcode';
comment on column dar_postnummer.postnummerinddeling is 'Id in the geographical division (DAGI)';

create table dar_supplerendebynavn (
  like dar_row including all,
  navn text,
  supplerendebynavn1 text,
  constraint dar_supplerendebynavn_pk primary key (rowkey),
  constraint dar_supplerendebynavn_registrering check (registreringtil >= registreringfra),
  constraint dar_supplerendebynavn_virkning check (virkningtil >= virkningfra)
);
create index dar_supplerendebynavn_id on dar_supplerendebynavn (id);
comment on table dar_supplerendebynavn is 'Supplementary place names (SupplerendeBynavn of DAR 1.0)';
comment on column dar_supplerendebynavn.navn is 'Name';
comment on column dar_supplerendebynavn.supplerendebynavn1 is 'Id in the geographical division (DAGI)';

drop table dar_row;

create index dar_navngivenvejkommunedel_road on dar_navngivenvejkommunedel (kommune, vejkode);
create index dar_husnummer_house on dar_husnummer (navngivenvej_id, husnummertekst);
create index dar_adresse_house on dar_adresse (husnummer_id);
