-- What people say of jobs that have not ended: what they are called, in which order they are taken, from when on, and
-- whether at all.

-- Functions look for temporary tables last: anyone may make one of the same name.
select set_config('search_path', current_setting('search_path') || ', pg_temp', true);

alter table job
    -- Empty for none.
    add column name text not null default '' constraint job_name_short check (length(name) <= 200),
    -- Higher ones go first.
    add column priority integer not null default 0 constraint job_priority_known check (priority between -100 and 100),
    -- No runner takes the job before; null where it may be taken at once.
    add column not_before timestamptz constraint job_not_before_finite check (isfinite(not_before)),
    -- No runner takes the job, and lanes take none of its blocks; null where it is not paused.
    add column paused_since timestamptz;

-- Whether no runner may take a job, by the clock of the database.
create function is_held(paused_since timestamptz, not_before timestamptz) returns boolean language sql stable as $$
    select paused_since is not null or coalesce(not_before > now(), false)
$$;

-- The queue: the highest priority goes first, and of it jobs that no runner was lost with.
drop index job_queue;
create index job_queue on job ((-priority), lost_runners, gid)
    where status in ('ready', 'in progress', 'mosaicking');

-- When the worker takes jobs, as it was told; empty for always.
alter table worker add column hours text not null default '';
