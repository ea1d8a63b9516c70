-- What several statements have in common.

-- Functions look for temporary tables last: anyone may make one of the same name.
select set_config('search_path', current_setting('search_path') || ', pg_temp', true);

-- Whether a job's status is one from which it goes on by itself. Without a search path of its own, so that indexes for
-- these jobs are used.
create function is_unended(status text) returns boolean language sql immutable as $$
    select status in ('ready', 'in progress', 'mosaicking')
$$;

-- The job whose tiles a runner may change, where it has not lost the job to another one. The row is locked before those
-- of its tiles, here as in a cancel, so that the two wait for each other: a change of its status or runner counts as one
-- of a key.
create function running_job(job_id integer, runner text) returns table (gid integer, retries integer) language sql rows 1
set search_path from current as $$
    select job.gid, job.retries from job
    where job.gid = running_job.job_id and job.runner = running_job.runner and status = 'in progress' for key share
$$;

-- The server's processes for the workers there are: each holds a lock that no job has, as jobs have ids from 1.
create function worker_sessions() returns setof integer language sql stable set search_path from current as $$
    select pid from pg_locks
    where locktype = 'advisory' and objsubid = 2 and classid = 'job'::regclass::oid and objid = 0 and granted
      and database = (select oid from pg_database where datname = current_database())
$$;
