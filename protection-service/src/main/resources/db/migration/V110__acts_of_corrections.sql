alter table protection_act drop constraint protection_act_known;
alter table protection_act add constraint protection_act_known
  check (act in ('PROTECTED', 'RENEWED', 'LIFTED', 'INHERITED', 'IMPORTED',
    'CORRECTED', 'ANNULLED', 'RESTORED'));
comment on column protection_act.act is 'PROTECTED, RENEWED, LIFTED, INHERITED from a parent, IMPORTED; CORRECTED, ANNULLED or RESTORED by a correction';
