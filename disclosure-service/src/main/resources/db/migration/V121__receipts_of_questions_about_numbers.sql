alter table receipt
  alter column person_id drop not null,
  drop constraint receipt_occasion_known,
  add constraint receipt_occasion_known check (occasion in ('LOOKUP', 'SELF', 'REPORT', 'QUESTION')),
  add constraint receipt_about_someone check (person_id is not null or occasion = 'QUESTION');
comment on column receipt.occasion is 'LOOKUP; SELF: the person asked; REPORT: an owning service''s answer to a report; QUESTION: whether a number was given, or what replaced it';
comment on column receipt.person_id is 'Person whose data were given; null in the one row that each question about numbers leaves as such, told or not';
