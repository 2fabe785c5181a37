alter table number_history add column survivor_person_id uuid;
comment on column number_history.survivor_person_id is 'Of a duplicate: person of the number that it pointed at then';
update number_history h set survivor_person_id = m.into_person_id
from merged_person m where m.person_id = h.person_id and h.state = 'duplicate' and h.known_to is null;
create index number_history_of_duplicates on number_history (person_id) where state = 'duplicate';
