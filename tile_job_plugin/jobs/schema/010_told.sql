-- What may be told of a job to who must not learn of hosts, databases and folders.

-- Why the job failed, or what is wrong with its mosaic: one of a few words. `message` says it in full.
alter table job add column reason text not null default '';
-- Whether an entry is made of numbers, ids and names of a job alone.
alter table job_log add column is_open boolean not null default false;
