-- Undoes 0004_demands_and_links.sql.
drop index posture.statement_version_links;
drop function posture.linked(jsonb);
drop index posture.statement_version_of_pair;
drop index posture.statement_version_demanding;
