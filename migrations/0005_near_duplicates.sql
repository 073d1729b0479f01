-- What an actor said around a day, as the record is now: where a preview looks for the same statement published elsewhere.

create index statement_version_of_day on posture.statement_version (collection, actor, day)
    where to_sequence is null and not retracted;
