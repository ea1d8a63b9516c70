-- What the HTTP service needs: whose a job is, and answers whose work does not grow with the number of tiles.

-- The name of the token that started the job over HTTP, empty for none; null for a job that was started otherwise.
alter table job add column owner text;
create index job_owner on job (owner) where status = 'ready';

-- How many tiles a job has, and where they stand; kept by the triggers below.
create table job_progress (
    job_id integer primary key references job on delete cascade,
    total integer not null,
    complete integer not null,
    failed integer not null
);
insert into job_progress
select job_id, count(*), count(*) filter (where status = 'complete'), count(*) filter (where status = 'failed')
from job_tile group by job_id;

-- As the tables' owner, so that who may change tiles need not be given more.
create function count_new_tiles() returns trigger language plpgsql security definer set search_path from current as $$
begin
    insert into job_progress as progress
    select job_id, count(*), count(*) filter (where status = 'complete'), count(*) filter (where status = 'failed')
    from new_tile group by job_id
    on conflict (job_id) do update set
        total = progress.total + excluded.total,
        complete = progress.complete + excluded.complete,
        failed = progress.failed + excluded.failed;
    return null;
end $$;
create trigger count_new_tiles after insert on job_tile referencing new table as new_tile
    for each statement execute function count_new_tiles();

create function count_changed_tiles() returns trigger language plpgsql security definer set search_path from current
as $$
begin
    update job_progress
    set complete = job_progress.complete + change.complete, failed = job_progress.failed + change.failed
    from (
        select job_id,
               coalesce(sum(tiles) filter (where status = 'complete'), 0) as complete,
               coalesce(sum(tiles) filter (where status = 'failed'), 0) as failed
        from (
            select job_id, status, 1 as tiles from new_tile
            union all
            select job_id, status, -1 from old_tile
        ) as changed
        group by job_id
    ) as change
    where job_progress.job_id = change.job_id and (change.complete <> 0 or change.failed <> 0);
    return null;
end $$;
create trigger count_changed_tiles after update on job_tile referencing old table as old_tile new table as new_tile
    for each statement execute function count_changed_tiles();

-- For the tiles of the last minute.
create index job_tile_complete on job_tile (ended) where status = 'complete';
