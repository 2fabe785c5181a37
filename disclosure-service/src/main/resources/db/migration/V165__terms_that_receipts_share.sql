create table receipt_terms (
  id uuid not null,
  organisation text not null,
  client text not null,
  purpose text not null,
  legal_basis text not null,
  source_service text not null,
  fields text[] not null,
  constraint receipt_terms_pk primary key (id)
);
comment on table receipt_terms is 'What the receipts of a recipient who asks the same again and again have in common; a row is never changed';
comment on column receipt_terms.id is 'Digest of the rest; of receipts from before this table any id';
comment on column receipt_terms.organisation is 'CVR number of the recipient; empty for a citizen';
comment on column receipt_terms.client is 'OAuth client that the token was issued to';
comment on column receipt_terms.purpose is 'Purpose that the request named';
comment on column receipt_terms.legal_basis is 'Paragraph that the right rests on';
comment on column receipt_terms.source_service is 'Service that gave the answer';
comment on column receipt_terms.fields is 'Paths of the fields that were asked for and not withheld';

insert into receipt_terms
select gen_random_uuid(), organisation, client, purpose, legal_basis, source_service, fields
from receipt group by organisation, client, purpose, legal_basis, source_service, fields;

alter table receipt add column terms uuid;
comment on column receipt.terms is 'Row of receipt_terms';
update receipt r set terms = t.id from receipt_terms t
where (t.organisation, t.client, t.purpose, t.legal_basis, t.source_service, t.fields)
  = (r.organisation, r.client, r.purpose, r.legal_basis, r.source_service, r.fields);
alter table receipt
  alter column terms set not null,
  drop column organisation,
  drop column client,
  drop column purpose,
  drop column legal_basis,
  drop column source_service,
  drop column fields;
