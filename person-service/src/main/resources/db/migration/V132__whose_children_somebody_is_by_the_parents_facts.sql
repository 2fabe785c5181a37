create index fact_child_of on fact (slot)
  where kind = 'child' and upper_inf(known) and standing = 'VALID';
