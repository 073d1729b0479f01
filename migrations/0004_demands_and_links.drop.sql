drop index posture.statement_version_of_pair;
drop index posture.statement_version_demanding;
