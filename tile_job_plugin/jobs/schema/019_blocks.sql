-- The plan of a job's tiles, and who takes blocks from it: its runner, and helpers on this computer and others.

-- Functions look for temporary tables last: anyone may make one of the same name.
select set_config('search_path', current_setting('search_path') || ', pg_temp', true);

-- A process that takes blocks of a job. The job's runner is one of them.
create table helper (
    gid bigserial primary key,
    job_id integer not null references job on delete cascade,
    -- Host, process and a number that no other helper has, as in job.runner.
    name text not null,
    -- The number of the claim by which it is the job's runner; null for one that only helps.
    claim integer,
    lanes integer not null check (lanes > 0),
    since timestamptz not null default clock_timestamp(),
    -- When it last showed that it runs; null where it has no means to.
    alive timestamptz,
    -- Which start of which computer it belongs to, and which start of the database.
    host text not null,
    boot text not null,
    server_start timestamptz not null default pg_postmaster_start_time(),
    -- What it lacks for the job, in words; empty for nothing, null before it has been examined.
    lack text,
    -- When it left, or was found to be gone.
    ended timestamptz,
    -- The blocks that it has brought to their end, the pixels of their windows, and how long its lanes took for them.
    blocks integer not null default 0,
    pixels double precision not null default 0,
    seconds double precision not null default 0
);
create index helper_of_job on helper (job_id);

-- The lock that a helper holds as long as its session lasts.
create function helper_key(helper_id bigint) returns bigint language sql stable set search_path from current as $$
    select hashtextextended('tile jobs helper ' || helper_id, 'job'::regclass::oid::bigint)
$$;

create table job_block (
    gid bigserial primary key,
    job_id integer not null references job on delete cascade,
    -- Neighbouring tiles that are run as one window.
    tile_ids text[] not null check (cardinality(tile_ids) > 0),
    -- Of its window.
    pixels double precision not null,
    -- Blocks are taken in this order.
    turn integer not null,
    -- Whether it waits until no other block is left, and none is run beside it.
    alone boolean not null default false,
    status text not null default 'waiting' check (status in ('waiting', 'taken', 'ended')),
    -- Who has it, or had it last. No reference, which each take would check: a plan and its helpers go together.
    helper_id bigint,
    -- Drawn anew by each take, so that what is done by a former one has no effect.
    take bigint,
    -- When its lane began it; null while it waits for another block of the same lane.
    since timestamptz,
    ended timestamptz,
    check ((status = 'waiting') = (helper_id is null))
);
create index job_block_waiting on job_block (job_id, alone, turn, gid) where status = 'waiting';
create index job_block_taken on job_block (job_id, helper_id) where status = 'taken';
create index job_block_of_job on job_block (job_id);

-- The block of a take that still holds, or has brought it to its end, with how many of its tiles are under way. The job's
-- row is locked before the block's, and that before those of its tiles, here as in a cancel.
create function taken_block(job_id integer, block_id bigint, helper_id bigint, take bigint)
returns table (gid integer, retries integer, status text, under_way bigint) language plpgsql rows 1
set search_path from current as $$
#variable_conflict use_column
begin
    perform from job where job.gid = taken_block.job_id and job.status = 'in progress' for key share;
    if not found then
        return;
    end if;
    perform from job_block as block
    where block.gid = taken_block.block_id and block.helper_id = taken_block.helper_id
      and block.take = taken_block.take
    for update;
    return query
    select job.gid, job.retries, block.status, (
        select count(*) from job_tile
        where job_tile.job_id = job.gid and job_tile.tile_id = any(block.tile_ids) and job_tile.status = 'in progress'
    )
    from job_block as block join job on job.gid = block.job_id
    where block.gid = taken_block.block_id and block.helper_id = taken_block.helper_id
      and block.take = taken_block.take and block.status <> 'waiting';
end $$;

-- The tiles that helpers have which are not the job's runner, and which go on whoever that is.
create function tiles_of_helpers(job_id integer) returns setof text language sql stable set search_path from current as $$
    select unnest(tile_ids) from job_block join helper on helper.gid = helper_id
    where job_block.job_id = tiles_of_helpers.job_id and status = 'taken' and helper.ended is null and claim is null
$$;

-- Lets who runs or reads jobs already go on to do so with new tables, and the sequences of their numbers, without further
-- grants.
create function grant_as_for_jobs(tables text[], sequences text[] default '{}') returns void language plpgsql
set search_path from current as $$
declare
    held record;
begin
    for held in
        select case when grantee = 'PUBLIC' then 'public' else quote_ident(grantee) end as role,
               bool_or(privilege_type = 'UPDATE') as may_run
        from information_schema.role_table_grants
        where table_schema = current_schema() and table_name = 'job' and privilege_type in ('SELECT', 'UPDATE')
          and grantee <> current_user
        group by grantee
    loop
        execute format(
            'grant %s on %s to %s',
            case when held.may_run then 'select, insert, update, delete' else 'select' end,
            array_to_string(tables, ', '), held.role
        );
        if held.may_run and cardinality(sequences) > 0 then
            execute format('grant usage on sequence %s to %s', array_to_string(sequences, ', '), held.role);
        end if;
    end loop;
end $$;
select grant_as_for_jobs('{helper, job_block}', '{helper_gid_seq, job_block_gid_seq}');
