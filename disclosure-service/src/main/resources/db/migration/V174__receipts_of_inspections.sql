alter table receipt
  drop constraint receipt_occasion_known,
  add constraint receipt_occasion_known
    check (occasion in ('LOOKUP', 'SELF', 'REPORT', 'QUESTION', 'EXTRACT', 'INSPECTION')),
  drop constraint receipt_about_someone,
  add constraint receipt_about_someone check (person_id is not null or occasion <> 'INSPECTION');
comment on column receipt.occasion is 'LOOKUP; SELF: the person asked; REPORT: an owning service''s answer to a report; QUESTION: whether a number was given, or what replaced it; EXTRACT: the person''s records in an extract; INSPECTION: the receipts of the person were read';
comment on column receipt.person_id is 'Person whose data were given; null in the trace that a question leaves about nobody whom the right covers, and in the row that each question about several leaves as such';
