drop table posture.notice;
