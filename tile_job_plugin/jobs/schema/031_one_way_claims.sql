-- Claim a job, or take a block, in one statement whose query plan the session keeps: workers do this all the time.

-- Functions look for temporary tables last: anyone may make one of the same name.
select set_config('search_path', current_setting('search_path') || ', pg_temp', true);

-- Jobs as programs read them.
create view told_job as
select job.gid as id, tile_set.name as tile_set, recipe, recipe_parameters, halo, lanes, mosaic_path, map_tiles_path,
       keep_tiles, job.town_id, clip, status, message, runner, created, started, ended, tile_set_registered,
       seam_error, seam_error_mean, seam_error_place, retries, time_limit, owner, claims, signature, engine, helpers,
       job.name, priority, not_before, paused_since, asked_halo,
       (
           select town_name.name from town_name
           where town_name.tile_set_id = job.tile_set_id and town_name.town_id = job.town_id
       ) as town_name
from job join tile_set on tile_set.gid = job.tile_set_id;
select grant_as_for_jobs('{told_job}');

-- Give a job to a runner by the claim after *former*, with all tiles that no helper goes on with; false where it is not to
-- be had any more.
create function take_job(
    job_id integer, former integer, new_runner text, is_seen boolean, host text, boot text
) returns boolean language plpgsql set search_path from current as $$
#variable_conflict use_column
begin
    update job
    set status = 'in progress', runner = new_runner, last_runner = new_runner, claims = claims + 1, message = '',
        started = coalesce(started, now()),
        alive = case when is_seen then clock_timestamp() end, runner_host = host, runner_boot = boot,
        server_start = pg_postmaster_start_time(), phase = 'halo', expected_end = null,
        complete_at_claim = (select complete from job_progress where job_progress.job_id = take_job.job_id)
    where job.gid = take_job.job_id and claims = former and is_unended(status) and not is_held(paused_since, not_before);
    if not found then
        return false;
    end if;
    update job_tile set status = 'ready', started = null
    where job_tile.job_id = take_job.job_id and status = 'in progress'
      and tile_id not in (select tiles_of_helpers(take_job.job_id));
    -- The blocks of the former runner; the next one plans their tiles anew.
    with former_helper as (
        update helper set ended = clock_timestamp()
        where helper.job_id = take_job.job_id and claim is not null and ended is null
        returning gid
    )
    delete from job_block using former_helper
    where job_block.job_id = take_job.job_id and job_block.helper_id = former_helper.gid and job_block.status = 'taken';
    if not exists (select from helper where helper.job_id = take_job.job_id and ended is null and claim is null) then
        -- Nobody goes on with the plan.
        delete from job_block where job_block.job_id = take_job.job_id;
        delete from helper where helper.job_id = take_job.job_id;
    end if;
    return true;
end $$;

-- Claim a job that waits, or was handed back in order, so that nothing is to be told of a former runner: return the job,
-- whose lock this session has then. No row for any other job, also where somebody is just at it.
create function claim_waiting_job(
    job_id integer, new_runner text, is_seen boolean, host text, boot text, most_lost integer
) returns setof told_job language plpgsql rows 1 set search_path from current set lock_timeout = '2s' as $$
#variable_conflict use_column
declare
    former integer;
begin
    select claims into former from job
    where job.gid = claim_waiting_job.job_id and runner is null and is_unended(status)
      and not is_held(paused_since, not_before) and silenced_claim is distinct from claims
      and most_lost > (
          select count(*) from jsonb_array_elements(lost_claims) as entry where (entry -> 'counts')::boolean
      )
    for update skip locked;
    if former is null or not pg_try_advisory_xact_lock(claim_key(job_id, former))
            or not pg_try_advisory_xact_lock(claim_key(job_id, former + 1)) then
        return;
    end if;
    perform take_job(job_id, former, new_runner, is_seen, host, boot);
    return query select * from told_job where id = job_id;
    -- Last, since it outlives a transaction that is rolled back. It is free: this transaction has it.
    perform pg_advisory_lock(claim_key(job_id, former + 1));
end $$;

-- What is left of a job's plan, who has it, and what its blocks have cost so far.
create function plan_state(job_id integer) returns table (
    status text, is_paused boolean, lanes bigint, waiting bigint, has_alone boolean, taken bigint, ahead bigint,
    seconds double precision, pixels double precision, blocks bigint
) language plpgsql stable rows 1 set search_path from current as $$
#variable_conflict use_column
begin
    return query
    select job.status, paused_since is not null, lanes_there.lanes, (
               select count(*) from (
                   select from job_block
                   where job_block.job_id = job.gid and job_block.status = 'waiting' and not alone
                   -- Of a plan that no lane is at, all are counted.
                   limit nullif(lanes_there.lanes, 0)
               ) as block
           ),
           exists (
               select from job_block where job_block.job_id = job.gid and job_block.status = 'waiting' and alone
           ),
           block.taken, block.ahead, cost.seconds, cost.pixels, cost.blocks
    from job
    cross join lateral (
        select coalesce(sum(helper.lanes), 0)::bigint as lanes from helper
        where helper.job_id = job.gid and ended is null and lack = ''
    ) as lanes_there
    cross join lateral (
        select count(*) as taken, count(*) filter (where since is null) as ahead
        from job_block where job_block.job_id = job.gid and job_block.status = 'taken'
    ) as block
    cross join lateral (
        select coalesce(sum(helper.seconds), 0) as seconds, coalesce(sum(helper.pixels), 0) as pixels,
               coalesce(sum(helper.blocks), 0)::bigint as blocks
        from helper where helper.job_id = job.gid
    ) as cost
    where job.gid = plan_state.job_id;
end $$;

-- What is left of a plan, and the next block of it that a helper may take, locked until the end of the transaction; nulls
-- for a plan that gives none. Blocks that other sessions are just taking are passed over.
create function offer_block(job_id integer, helper_id bigint) returns table (
    status text, is_paused boolean, lanes bigint, waiting bigint, has_alone boolean, taken bigint, ahead bigint,
    seconds double precision, pixels double precision, blocks bigint,
    block_id bigint, tile_ids text[], block_pixels double precision
) language plpgsql rows 1 set search_path from current as $$
#variable_conflict use_column
begin
    return query
    select state.*, block.*
    from plan_state(offer_block.job_id) as state
    left join lateral (
        select job_block.gid, job_block.tile_ids, job_block.pixels
        from job_block
        where job_block.job_id = offer_block.job_id and job_block.status = 'waiting' and not alone
          and state.status = 'in progress' and not state.is_paused
          and exists (
              select from helper
              where helper.gid = offer_block.helper_id and helper.ended is null and helper.lack = ''
          )
        order by turn, job_block.gid limit 1
        for update skip locked
    ) as block on true;
end $$;
