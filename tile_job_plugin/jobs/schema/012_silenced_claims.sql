-- The claim whose session was ended because its runner gave no sign of life, before anybody could take the job.
alter table job add column silenced_claim integer;
