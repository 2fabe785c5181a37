-- A look-up in time finds the few facts that were known then in the index, instead of fetching every version of each.
create index known_fact_then on known_fact (person_id, kind, known_from, (coalesce(known_to, 'infinity')));
drop index known_fact_ever;
