create table pending_approval (
  protection uuid not null,
  requested_at timestamptz not null,
  approved_until text,
  constraint pending_approval_pk primary key (protection)
);
create index pending_approval_in_order on pending_approval (requested_at, protection);
comment on table pending_approval is 'Protections that a citizen asked for and the municipality has not decided on; they protect meanwhile';
comment on column pending_approval.protection is 'The protection';
comment on column pending_approval.requested_at is 'Registration time of the request';
comment on column pending_approval.approved_until is 'End that was approved before a renewal was asked for; null when nothing was';

create table protection_decision (
  id uuid not null,
  protection uuid not null,
  decision text not null,
  decided_at timestamptz not null,
  organisation text not null,
  decided_by text not null,
  reason text,
  document text,
  constraint protection_decision_pk primary key (id),
  constraint protection_decision_known check (decision in ('APPROVED', 'REFUSED'))
);
create index protection_decision_of_protection on protection_decision (protection, id);
comment on table protection_decision is 'What municipalities and the CPR office decided on requests for protection';
comment on column protection_decision.id is 'Id of the decision, UUID v7';
comment on column protection_decision.protection is 'The protection';
comment on column protection_decision.decision is 'APPROVED or REFUSED';
comment on column protection_decision.decided_at is 'Registration time';
comment on column protection_decision.organisation is 'Organisation that decided';
comment on column protection_decision.decided_by is 'Employee';
comment on column protection_decision.reason is 'Why; stays in this service';
comment on column protection_decision.document is 'Document the decision rests on';

create table protection_notice (
  id uuid not null,
  protection uuid not null,
  person_id uuid not null,
  kind text not null,
  ends text not null,
  noticed_at timestamptz not null,
  constraint protection_notice_pk primary key (id),
  constraint protection_notice_once unique (protection, kind, ends),
  constraint protection_notice_known check (kind in ('EXPIRING', 'EXPIRED', 'REFUSED'))
);
comment on table protection_notice is 'What the protected person is told without having asked';
comment on column protection_notice.id is 'Id of the notice, UUID v7';
comment on column protection_notice.protection is 'The protection';
comment on column protection_notice.person_id is 'Protected person';
comment on column protection_notice.kind is 'EXPIRING within 30 days, EXPIRED, or REFUSED by the municipality';
comment on column protection_notice.ends is 'End that it speaks of, as it is registered';
comment on column protection_notice.noticed_at is 'Clock when it was written';

create table protection_release (
  id uuid not null,
  protection uuid not null,
  person_id uuid not null,
  creditor_cvr text,
  creditor_name text,
  document text not null,
  reason text not null,
  organisation text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  constraint protection_release_pk primary key (id),
  constraint protection_release_to_one check (num_nonnulls(creditor_cvr, creditor_name) = 1),
  constraint protection_release_cvr check (creditor_cvr ~ '^[0-9]{8}$')
);
create index protection_release_of_person on protection_release (person_id, decided_at);
comment on table protection_release is 'Decisions that a creditor with a documented claim may have the address in spite of a protection';
comment on column protection_release.id is 'Id of the decision, UUID v7';
comment on column protection_release.protection is 'The protection';
comment on column protection_release.person_id is 'Protected person';
comment on column protection_release.creditor_cvr is 'CVR number of the creditor';
comment on column protection_release.creditor_name is 'Name of a creditor without CVR number';
comment on column protection_release.document is 'Document of the claim';
comment on column protection_release.reason is 'Why; stays in this service';
comment on column protection_release.organisation is 'Organisation that decided';
comment on column protection_release.decided_by is 'Employee';
comment on column protection_release.decided_at is 'Registration time';

create index fact_protection_ends on fact (upper(effect), id)
  where kind in ('protection', 'creditWarning') and standing = 'VALID' and upper_inf(known) and not upper_inf(effect);
