drop index posture.statement_version_retracted;
drop index posture.statement_version_of_speaker;
drop index posture.statement_version_waiting;
