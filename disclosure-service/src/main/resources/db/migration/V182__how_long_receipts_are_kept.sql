create table receipt_retention (
  occasion text not null,
  months integer not null,
  legal_basis text not null,
  passed uuid not null default '00000000-0000-0000-0000-000000000000',
  constraint receipt_retention_pk primary key (occasion),
  constraint receipt_retention_some_time check (months > 0)
);
comment on table receipt_retention is 'How long each kind of receipt is kept; a kind that is not here is kept for ever';
comment on column receipt_retention.occasion is 'Kind of receipt, as in receipt.occasion';
comment on column receipt_retention.months is 'Full months after which a receipt is deleted';
comment on column receipt_retention.legal_basis is 'What the term rests on';
comment on column receipt_retention.passed is 'Receipts of this kind up to this id are deleted; ids are in the order of time';

insert into receipt_retention (occasion, months, legal_basis) values
  ('LOOKUP', 60, 'GDPR art. 5(2) and 15; Databeskyttelsesloven § 41, stk. 7 (limitation of five years)'),
  ('QUESTION', 60, 'GDPR art. 5(2) and 15; Databeskyttelsesloven § 41, stk. 7 (limitation of five years)'),
  ('EXTRACT', 60, 'GDPR art. 5(2) and 15; Databeskyttelsesloven § 41, stk. 7 (limitation of five years)'),
  ('REPORT', 60, 'GDPR art. 5(2) and 15; Databeskyttelsesloven § 41, stk. 7 (limitation of five years)'),
  ('INSPECTION', 60, 'GDPR art. 5(2) and 32; Databeskyttelsesloven § 41, stk. 7 (limitation of five years)'),
  ('SELF', 12, 'GDPR art. 5(1)(e) and 32: who saw own data, as long as misuse of a login is looked into');
