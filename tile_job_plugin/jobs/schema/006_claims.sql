-- Claims: whether their runners live, and what is known of those that ended without a word. Statistics of large inserts.

-- Functions look for temporary tables last: anyone may make one of the same name.
select set_config('search_path', current_setting('search_path') || ', pg_temp', true);

alter table job
    -- Whose the last claim is, also where the job was retried since.
    add column last_runner text,
    -- When the runner last showed that it runs; null where it has no means to.
    add column alive timestamptz,
    -- Which start of which computer the runner belongs to, and which start of the database it claimed the job from.
    add column runner_host text,
    add column runner_boot text,
    add column server_start timestamptz,
    -- How many tiles were complete when the runner claimed the job.
    add column complete_at_claim integer not null default 0,
    -- One object for each claim that ended without a word since the job was started or retried: runner, host, boot, the
    -- tiles that were under way, what it was at ("during"), and whether it brought the job hardly forward ("counts").
    add column lost_claims jsonb not null default '[]';
-- How many runners the job has lost if the one that it has, where it has one, is lost.
alter table job add column lost_runners integer not null
    generated always as (jsonb_array_length(lost_claims) + (status <> 'ready' and runner is not null)::integer) stored;

-- The lock that a claim holds as long as its runner's session lasts.
create function claim_key(job_id integer, claim integer) returns bigint language sql stable
set search_path from current as $$
    select hashtextextended('tile jobs claim ' || job_id || ' ' || claim, 'job'::regclass::oid::bigint)
$$;

-- In how many claims that ended without a word the tile was under way.
alter table job_tile add column deaths integer not null default 0;

-- Who changes a job's status or runner takes the row for itself, as for a key; a runner's signs of life do not, so that
-- they pass while a lane holds the row ("for key share"), however long that takes.
create unique index job_claim on job (gid, status, runner);

-- The queue: jobs that no runner was lost with go first.
drop index job_unended;
create index job_queue on job (lost_runners, gid)
    where status in ('ready', 'in progress', 'mosaicking');

-- Plans that were made for the few rows of before take hours for many. Only a table's owner may look at it anew, hence
-- as the tables' owner; where somebody else does so already, nobody waits.
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
