-- Claims: whether their runners live, and what is known of those that ended without a word. Statistics of large inserts.

alter table job
    -- When the runner last showed that it runs; null where it has no means to.
    add column alive timestamptz,
    -- Which start of which computer the runner belongs to, and which start of the database it claimed the job from.
    add column runner_host text,
    add column runner_boot text,
    add column server_start timestamptz,
    -- How many tiles were complete when the runner claimed the job.
    add column complete_at_claim integer not null default 0,
    -- One object for each claim that ended without a word since the job was started or retried: runner, host, boot, and
    -- "during", what it was at.
    add column lost_claims jsonb not null default '[]';

-- In how many claims that ended without a word the tile was under way.
alter table job_tile add column deaths integer not null default 0;

-- Who changes a job's status or runner takes the row for itself, as for a key; a runner's signs of life do not, so that
-- they pass while a lane holds the row ("for key share"), however long that takes.
create unique index job_claim on job (gid, status, runner);

-- The queue: jobs that no runner was lost with go first.
drop index job_unended;
create index job_queue on job (jsonb_array_length(lost_claims), gid)
    where status in ('ready', 'in progress', 'mosaicking');

-- Plans that were made for the few rows of before take hours for many. Only a table's owner may look at it anew, hence
-- as the tables' owner; where somebody else does so already, nobody waits.
select set_config('search_path', current_setting('search_path') || ', pg_temp', true);
create function refresh_statistics() returns trigger language plpgsql
security definer set search_path from current set client_min_messages = error as $$
begin
    if (select count(*) from (select from new_row limit 1000) as first_rows) = 1000 then
        execute format('analyze (skip_locked) %I.%I', tg_table_schema, tg_table_name);
    end if;
    return null;
end $$;
create trigger refresh_statistics after insert on tile referencing new table as new_row
    for each statement execute function refresh_statistics();
create trigger refresh_statistics after insert on town_tile referencing new table as new_row
    for each statement execute function refresh_statistics();
create trigger refresh_statistics after insert on job_tile referencing new table as new_row
    for each statement execute function refresh_statistics();
