create index fact_custody_holder on fact ((value ->> 'holder')) where kind = 'custody';
create index fact_status_abroad on fact (person_id)
  where kind = 'personStatus' and (value ->> 'code') in ('20', '80') and upper_inf(known)
    and upper_inf(effect) and standing = 'VALID';
