create table order_readings (
  place int not null default 1,
  seventh_digits text not null,
  series_start text not null,
  filled_at timestamptz not null default clock_timestamp(),
  constraint order_readings_pk primary key (place),
  constraint order_readings_one_row check (place = 1),
  constraint order_readings_seventh_digits_known check (seventh_digits in ('RISING', 'FALLING')),
  constraint order_readings_series_start_known check (series_start in ('AS_PRINTED', 'FROM_FIRST_ALLOWED'))
);
comment on table order_readings is 'The readings of the official order under which this register counts its ordinals; one row from the first number or block on';
comment on column order_readings.place is 'Always 1: there is one row';
comment on column order_readings.seventh_digits is 'RISING or FALLING: in which order the seventh digits of a year are used';
comment on column order_readings.series_start is 'AS_PRINTED or FROM_FIRST_ALLOWED: where the series without check digit begin when the seventh digit may not be 0';
comment on column order_readings.filled_at is 'Clock when the first number or block came in; of this migration where there were some already';
insert into order_readings (seventh_digits, series_start)
select 'RISING', 'AS_PRINTED'
where exists (select from number) or exists (select from block);
