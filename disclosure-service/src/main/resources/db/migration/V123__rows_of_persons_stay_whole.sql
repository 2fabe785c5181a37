-- A look-up takes fields out of the row one by one: a value that is compressed or moved out of the row
-- would be fetched and unpacked for each of them.
alter table current_person alter column singles set storage external;
alter table current_person alter column parallels set storage external;
alter table current_person set (toast_tuple_target = 8160);
