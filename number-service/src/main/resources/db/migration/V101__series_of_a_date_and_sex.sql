create table series (
  birth_date date not null,
  sex text not null,
  next_ordinal int not null default 0,
  constraint series_pk primary key (birth_date, sex),
  constraint series_sex_known check (sex in ('K', 'M')),
  constraint series_next_not_negative check (next_ordinal >= 0)
);
comment on table series is 'One row for each birth date and sex that has numbers; whoever gives or enters one of them holds its lock';
comment on column series.birth_date is 'Birth date of the series';
comment on column series.sex is 'Sex of the series: K or M';
comment on column series.next_ordinal is 'Where to look for the next number: every ordinal below is taken';
