drop index posture.statement_version_of_source;
drop function posture.lowered(text[]);
