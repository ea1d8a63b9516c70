-- Who supplies helpers on other computers.

alter table job
    -- Such as "slurm"; empty where nobody is asked.
    add column engine text not null default '',
    add column helpers integer not null default 0 constraint job_helpers_known check (helpers >= 0),
    -- What names the helpers that were asked for, in the engine's own words; empty where there are none.
    add column supply text not null default '';
