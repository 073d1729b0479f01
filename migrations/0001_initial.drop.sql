-- Undoes 0001_initial.sql. It destroys the whole record: the runner never applies it.
drop schema posture cascade;
drop extension if exists pg_trgm;
