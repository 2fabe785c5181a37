alter table receipt
  drop constraint receipt_about_someone,
  add constraint receipt_about_someone
    check (person_id is not null or occasion <> 'INSPECTION');
comment on column receipt.person_id is 'Person whose data were given; null in the trace that a question or a report leaves about nobody who may be told of, and in the row that each question about several leaves as such';
