alter table receipt
  drop constraint receipt_about_someone,
  add constraint receipt_about_someone
    check (person_id is not null or occasion in ('QUESTION', 'EXTRACT', 'REPORT'));
comment on column receipt.person_id is 'Person whose data were given; null in the one row that each question about numbers, and each order of an extract, leaves as such, told or not, and in the trace of a report that named nobody who may be told of';
