drop index posture.statement_version_of_day;
