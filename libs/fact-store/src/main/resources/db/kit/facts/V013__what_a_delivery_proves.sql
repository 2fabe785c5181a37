alter table fact_import add column proven boolean not null default false;
comment on column fact_import.proven is 'Whether that delivery was proven complete; one that was not is mended by another of its date';

create table fact_delivery (
  source text not null,
  production_date date not null,
  constraint fact_delivery_pk primary key (source, production_date)
);
comment on table fact_delivery is 'The deliveries that came from each source, so that changes after a lost one are known';
comment on column fact_delivery.source is 'System and task of the delivery';
comment on column fact_delivery.production_date is 'Production date of the delivery';
