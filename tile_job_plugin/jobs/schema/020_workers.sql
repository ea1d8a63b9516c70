-- Which workers there are, and how a helper shows that it fits the job that it is to help with.

-- The processes that run jobs and help with them. A row counts as long as its session has the lock of a worker
-- (worker_sessions); what is left of dead ones goes when the next worker comes.
create table worker (
    -- The server's process for the worker's session.
    pid integer primary key,
    host text not null,
    process integer not null,
    since timestamptz not null default clock_timestamp(),
    -- Lanes for every job that it runs or helps with; 0 leaves that to the job.
    lanes integer not null,
    -- Versions of what it runs recipes with; empty for what it has not.
    plugin text not null,
    qgis text not null,
    gdal text not null,
    saga text not null
);

-- What a job's runner makes of the recipe on a terrain that is the same everywhere, once a helper has asked for it.
create table job_likeness (
    job_id integer primary key references job on delete cascade,
    -- The claim of the runner.
    claim integer not null,
    -- The same where all pixels are; empty where the recipe fails on it, for this reason.
    checksum text not null,
    problem text not null,
    -- Changes with the models that the recipe is made of; empty where there are none.
    models text not null,
    plugin text not null,
    qgis text not null,
    gdal text not null,
    saga text not null
);

-- What a helper has written into the folder of a claim, so that the runner sees whether both have the same folder.
create table helper_sign (
    helper_id bigint primary key references helper on delete cascade,
    job_id integer not null references job on delete cascade,
    claim integer not null,
    -- The folder that it has made there, and what a file in that holds.
    folder text not null,
    sign text not null,
    -- Whether the runner has found it; null before it has looked.
    seen boolean
);
create index helper_sign_unseen on helper_sign (job_id) where seen is null;

select grant_as_for_jobs('{worker, job_likeness, helper_sign}');
