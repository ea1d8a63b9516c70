-- The halo that a job was started with; null where it was left to the runner, which keeps in `halo` what it has found,
-- and for jobs of earlier releases.
alter table job add column asked_halo integer;
