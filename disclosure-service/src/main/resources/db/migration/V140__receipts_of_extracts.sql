alter table receipt
  drop constraint receipt_occasion_known,
  add constraint receipt_occasion_known
    check (occasion in ('LOOKUP', 'SELF', 'REPORT', 'QUESTION', 'EXTRACT')),
  drop constraint receipt_about_someone,
  add constraint receipt_about_someone
    check (person_id is not null or occasion in ('QUESTION', 'EXTRACT'));
comment on column receipt.occasion is 'LOOKUP; SELF: the person asked; REPORT: an owning service''s answer to a report; QUESTION: whether a number was given, or what replaced it; EXTRACT: the person''s records in an extract';
comment on column receipt.person_id is 'Person whose data were given; null in the one row that each question about numbers, and each order of an extract, leaves as such, told or not';
