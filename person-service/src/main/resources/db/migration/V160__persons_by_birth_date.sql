create index fact_birth_date on fact ((value ->> 'date'))
  where kind = 'birth' and upper_inf(known) and standing = 'VALID';
