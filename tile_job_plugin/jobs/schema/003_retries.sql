-- Tiles that are tried again, and not for ever.

alter table job
    -- How often a tile that failed is tried again.
    add column retries integer not null default 2 check (retries >= 0),
    -- What the recipe may take for a tile; null is any time.
    add column time_limit double precision check (time_limit > 0);
-- How often the tile has failed on its own since the job was started or retried.
alter table job_tile add column failures integer not null default 0;
-- The oldest entries of a long log are removed.
drop index job_log_job;
create index job_log_job on job_log (job_id, gid);
create index job_log_tile on job_log (job_id, tile_id);
