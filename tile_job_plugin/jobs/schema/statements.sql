-- Every statement that is sent to the job database, by name. Tables are named without a schema: the session's
-- search_path holds just the one that its connection names.

-- Sets a session up, and gives the server's process for it and when that began. With these keepalives the server ends the
-- session of a computer that is gone, and with it the lock of its job, within a minute. A runner that stands still in the
-- middle of a transaction holds rows no longer than half of that.
-- Compiling a statement would take a tenth of a second, more than the statement, and again in each session.
-- name: set_up_session
select pid, backend_start, set_config('search_path', quote_ident(%(schema)s), false),
       set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false),
       set_config('tcp_keepalives_count', '3', false),
       set_config('idle_in_transaction_session_timeout', '30s', false), set_config('jit', 'off', false)
from pg_stat_activity where pid = pg_backend_pid();

-- name: server_process
select pg_backend_pid();

-- A session whose client has lost it may live on at the server for a while.
-- name: end_backend
select pg_terminate_backend(pid) from pg_stat_activity where pid = %(pid)s and backend_start = %(backend_start)s;

-- name: wait_briefly_for_locks
select set_config('lock_timeout', '5s', false);

-- name: wait_briefly_for_locks_once
select set_config('lock_timeout', '2s', true);

-- name: schema_usable
select has_schema_privilege(oid, 'usage') from pg_namespace where nspname = %(schema)s;

-- name: create_schema
create schema {name};

-- name: lock_upgrade
select pg_advisory_xact_lock(hashtextextended('tile jobs schema ' || %(schema)s, 0));

-- name: create_version_table
create table if not exists schema_version (
    version integer primary key,
    upgraded timestamptz not null default now()
);

-- name: has_version_table
select to_regclass('schema_version') is not null;

-- name: schema_version
select coalesce(max(version), 0) from schema_version;

-- name: add_schema_version
insert into schema_version (version) values (%(version)s);

-- name: one_snapshot
set transaction isolation level repeatable read;

-- name: other_session_count
select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid();

-- ----------------------------------------------------------------------------------------- Local database

-- name: has_database
select exists (select from pg_database where datname = %(name)s);

-- name: create_database
create database {name};

-- name: set_local_password
alter role tile_jobs_user password %(password)s;

-- name: begin_idle_watch
select pg_try_advisory_lock(hashtextextended('tile jobs idle watch', 0));

-- A lock with one key of 64 bits is listed as two of 32 bits.
-- name: has_idle_watch
select exists (
    select from pg_locks
    where locktype = 'advisory' and objsubid = 1
      and (classid::bigint << 32 | objid::bigint) = hashtextextended('tile jobs idle watch', 0)
);

-- ---------------------------------------------------------------------------------------------- Tile sets

-- name: put_tile_set
insert into tile_set (name, crs_wkt, x_origin, y_origin, pixel_width, pixel_height, data_type, output_folder,
                      resampling)
values (%(name)s, %(crs_wkt)s, %(x_origin)s, %(y_origin)s, %(pixel_width)s, %(pixel_height)s, %(data_type)s,
        %(output_folder)s, %(resampling)s)
on conflict (name) do update set
    crs_wkt = excluded.crs_wkt,
    x_origin = excluded.x_origin,
    y_origin = excluded.y_origin,
    pixel_width = excluded.pixel_width,
    pixel_height = excluded.pixel_height,
    data_type = excluded.data_type,
    output_folder = excluded.output_folder,
    resampling = excluded.resampling,
    registered = clock_timestamp()
returning gid;

-- Those that run on its tiles, and those whose recipe reads its rasters beside other tiles.
-- name: unended_jobs_of_tile_set
select gid from job where tile_set_id = %(tile_set_id)s and is_unended(status)
union
select gid from job_raster join job on gid = job_id
where job_raster.tile_set_id = %(tile_set_id)s and is_unended(status)
order by gid;

-- name: remove_towns
delete from town_tile where tile_set_id = %(tile_set_id)s;

-- name: remove_tiles
delete from tile where tile_set_id = %(tile_set_id)s;

-- name: remove_raster_groups
delete from raster_group where tile_set_id = %(tile_set_id)s;

-- Each transform as the text of an array: unnest would make one row of each of its numbers.
-- name: add_raster_groups
insert into raster_group (tile_set_id, number, crs_wkt, transform, operation, x_scale, y_scale)
select %(tile_set_id)s, number - 1, crs_wkt, transform::double precision[], operation, x_scale, y_scale
from unnest(
    %(crs_wkt)s::text[], %(transform)s::text[], %(operation)s::text[],
    %(x_scale)s::double precision[], %(y_scale)s::double precision[]
) with ordinality as new (crs_wkt, transform, operation, x_scale, y_scale, number);

-- name: copy_tiles
copy tile (tile_set_id, tile_id, raster_path, core_column, core_row, core_width, core_height,
           raster_column, raster_row, raster_width, raster_height, nodata, data_type, band, raster_group) from stdin;

-- Of its tiles, which the index for regions needs.
-- name: keep_largest_core
update tile_set set (widest_core, highest_core) = (
    select max(core_width), max(core_height) from tile where tile_set_id = %(tile_set_id)s
)
where gid = %(tile_set_id)s;

-- name: copy_towns
copy town_tile (tile_set_id, town_id, tile_id) from stdin;

-- name: remove_town_names
delete from town_name where tile_set_id = %(tile_set_id)s;

-- name: copy_town_names
copy town_name (tile_set_id, town_id, name) from stdin;

-- name: remove_outlines
delete from town_outline where tile_set_id = %(tile_set_id)s;

-- name: add_outlines
insert into town_outline (tile_set_id, town_id, outline)
select %(tile_set_id)s, new.* from unnest(%(town_id)s::text[], %(outline)s::bytea[]) as new;

-- A town that is named to the letter goes before one with another form of its name.
-- name: town_outline
select outline from town_outline
where tile_set_id = %(tile_set_id)s and town_id = any(%(forms)s::text[])
order by town_id <> %(town_id)s limit 1;

-- name: tile_set
select gid, name, crs_wkt, x_origin, y_origin, pixel_width, pixel_height, data_type, output_folder, registered,
       resampling
from tile_set where name = %(name)s;

-- name: tile_set_place
select tile_set.name, crs_wkt, x_origin, y_origin, pixel_width, pixel_height,
       min(core_column) as "column", min(core_row) as "row",
       max(core_column + core_width) - min(core_column) as width,
       max(core_row + core_height) - min(core_row) as height
from tile_set join tile on tile.tile_set_id = tile_set.gid
where tile_set.name = %(name)s group by tile_set.gid;

-- name: tile_set_names
select name from tile_set order by name;

-- What dialogs offer: the first names that hold a text anywhere, in capitals or not.
-- name: has_tile_sets
select to_regclass('tile_set') is not null;

-- name: tile_set_choices
select name from tile_set where strpos(lower(name), lower(%(text)s)) > 0 order by name limit %(limit)s;

-- A database that an earlier release made has no names of towns before it is upgraded.
-- name: has_town_names
select to_regclass('town_name') is not null;

-- name: town_id_choices
select distinct town_id, '' as name
from town_tile join tile_set on tile_set.gid = town_tile.tile_set_id
where tile_set.name = %(tile_set)s and strpos(lower(town_id), lower(%(text)s)) > 0
order by town_id limit %(limit)s;

-- name: town_choices
select town_id, coalesce(town_name.name, '') as name
from (
    select distinct tile_set_id, town_id
    from town_tile join tile_set on tile_set.gid = tile_set_id where tile_set.name = %(tile_set)s
) as town
left join town_name using (tile_set_id, town_id)
where strpos(lower(town_id), lower(%(text)s)) > 0 or strpos(lower(town_name.name), lower(%(text)s)) > 0
order by town_id limit %(limit)s;

-- Each set with its counts, and the smallest rectangle around its tiles.
-- name: tile_set_summaries
select name, crs_wkt, x_origin, y_origin, pixel_width, pixel_height, output_folder, registered, resampling,
       tiles, towns, "column", "row", width, height
from tile_set
cross join lateral (
    select count(*) as tiles, min(core_column) as "column", min(core_row) as "row",
           max(core_column + core_width) - min(core_column) as width,
           max(core_row + core_height) - min(core_row) as height
    from tile where tile_set_id = tile_set.gid
) as tile
cross join lateral (
    select count(distinct town_id) as towns from town_tile where tile_set_id = tile_set.gid
) as town
where %(all)s or name = any(%(names)s::text[])
order by name;

-- name: tiles
select gid, tile_id, raster_path, core_column as "column", core_row as "row", core_width as width, core_height as height,
       raster_column, raster_row, raster_width, raster_height, nodata, data_type, band,
       raster_group
from tile where tile_set_id = %(tile_set_id)s and gid > %(after)s order by gid limit %(limit)s;

-- name: raster_groups
select crs_wkt, transform, operation, x_scale, y_scale
from raster_group where tile_set_id = %(tile_set_id)s order by number;

-- name: towns
select town_id, coalesce(array_agg(tile_id order by gid) filter (where tile_id is not null), '{}') as tile_ids
from town_tile where tile_set_id = %(tile_set_id)s group by town_id order by min(gid);

-- name: town_names
select town_id, name from town_name where tile_set_id = %(tile_set_id)s;

-- The towns of each tile are looked up by themselves: planned as one join, every page would read those of the whole set.
-- name: tile_set_page
with page as (
    select gid, tile_id, raster_path, core_column as "column", core_row as "row", core_width as width,
           core_height as height
    from tile where tile_set_id = %(tile_set_id)s and gid > %(after)s order by gid limit %(limit)s
)
select page.*, array(
    select town_id from town_tile
    where tile_set_id = %(tile_set_id)s and town_tile.tile_id = page.tile_id order by town_tile.gid
) as towns
from page order by gid;

-- The rows of a town were copied one after the other, so that the next town begins behind them: a page reads the rows of
-- its own towns alone.
-- name: town_page
with recursive town (gid, town_id, number) as (
    select %(after)s::bigint, (
        select town_id from town_tile where tile_set_id = %(tile_set_id)s and gid = %(after)s
    ), 0
    union all
    select following.gid, following.town_id, number + 1
    from town
    cross join lateral (
        select gid, town_id from town_tile
        where tile_set_id = %(tile_set_id)s and gid > town.gid and town_id is distinct from town.town_id
        order by gid limit 1
    ) as following
    where number < %(limit)s
)
select gid, town_id, coalesce((
    select name from town_name where tile_set_id = %(tile_set_id)s and town_name.town_id = town.town_id
), '') as name, (
    select count(tile_id) from town_tile where tile_set_id = %(tile_set_id)s and town_tile.town_id = town.town_id
) as tiles
from town where number > 0 order by gid;

-- name: tile_ids
select tile_id from tile where tile_set_id = %(tile_set_id)s order by gid;

-- name: town_ids
select distinct town_id from town_tile where tile_set_id = %(tile_set_id)s order by town_id;

-- A town that is named to the letter goes before one with another form of its name.
-- name: town
select coalesce(array_agg(tile_id order by gid) filter (where tile_id is not null), '{}')
from town_tile where tile_set_id = %(tile_set_id)s and town_id = any(%(forms)s::text[])
group by town_id order by town_id <> %(town_id)s limit 1;

-- A set of which a tile is a file of its own in this folder, which ends with a slash. On Windows, paths have slashes as
-- well as its own separator. On a working grid, a tile is as large as its raster's outline there.
-- name: tile_set_in_folder
select tile_set.name from tile join tile_set on tile_set.gid = tile.tile_set_id
where starts_with(replace(tile.raster_path, %(separator)s, '/'), %(folder)s)
  and strpos(substr(replace(tile.raster_path, %(separator)s, '/'), length(%(folder)s) + 1), '/') = 0
  and case
      when tile.raster_group is null
      then (tile.core_width, tile.core_height) = (tile.raster_width, tile.raster_height)
      else not exists (
          select from tile other
          where (other.tile_set_id, other.raster_path) = (tile.tile_set_id, tile.raster_path) and other.gid <> tile.gid
      )
  end
limit 1;

-- name: tiles_in
select tile_id, raster_path, core_column as "column", core_row as "row", core_width as width, core_height as height,
       raster_column, raster_row, raster_width, raster_height, nodata, data_type, band,
       raster_group
from tiles_within(%(tile_set_id)s, %(column)s, %(row)s, %(right)s, %(bottom)s)
order by gid;

-- name: tiles_without_heights
select gid, tile_id
from tiles_within(%(tile_set_id)s, %(column)s, %(row)s, %(right)s, %(bottom)s) as tile
-- Looked up tile by tile: as a join, it would go through all heights for each of them.
where (select tile_gid from tile_height where tile_gid = tile.gid) is null
  and gid > %(after)s
order by gid
limit %(limit)s;

-- name: measured_rasters
select gid, raster_path, raster_size, raster_changed
from tiles_within(%(tile_set_id)s, %(column)s, %(row)s, %(right)s, %(bottom)s) join tile_height on tile_gid = gid
where gid > %(after)s
order by gid
limit %(limit)s;

-- name: height_range
select min(lowest) as lowest, max(highest) as highest
from tiles_within(%(tile_set_id)s, %(column)s, %(row)s, %(right)s, %(bottom)s) join tile_height on tile_gid = gid;

-- name: keep_heights
insert into tile_height (tile_gid, lowest, highest, raster_size, raster_changed)
select new.*
from unnest(%(gid)s::bigint[], %(lowest)s::double precision[], %(highest)s::double precision[],
            %(raster_size)s::bigint[], %(raster_changed)s::bigint[])
     as new (gid, lowest, highest, raster_size, raster_changed)
join tile using (gid)
-- In one order, so that two jobs do not wait for each other.
order by gid
on conflict (tile_gid) do update set
    lowest = excluded.lowest,
    highest = excluded.highest,
    raster_size = excluded.raster_size,
    raster_changed = excluded.raster_changed;

-- name: forget_heights
delete from tile_height where tile_gid = any(%(gids)s::bigint[]);

-- name: tiles_in_order
select tile_id from tile join unnest(%(tile_ids)s::text[]) as asked (tile_id) using (tile_id)
where tile_set_id = %(tile_set_id)s order by gid;

-- A set operation: its plan takes each row once, whatever is known of the table.
-- name: missing_tiles
select unnest(%(tile_ids)s::text[])
except
select tile_id from tile where tile_set_id = %(tile_set_id)s;

-- Until the end of the transaction the set is not registered again.
-- name: keep_tile_set
select gid, registered from tile_set where name = %(name)s for share;

-- name: keep_tile_set_of_job
select tile_set.registered = job.tile_set_registered
from job join tile_set on tile_set.gid = job.tile_set_id
where job.gid = %(job_id)s
for share of tile_set;

-- name: keep_further_tile_sets_of_job
select tile_set.registered = job_raster.tile_set_registered
from job_raster join tile_set on tile_set.gid = job_raster.tile_set_id
where job_id = %(job_id)s
for share of tile_set;

-- --------------------------------------------------------------------------------------------------- Jobs

-- name: add_job
insert into job (tile_set_id, tile_set_registered, recipe, recipe_parameters, halo, asked_halo, lanes, mosaic_path,
                 map_tiles_path, keep_tiles, town_id, clip, retries, time_limit, owner, signature, status, runner,
                 started, claims, phase, engine, helpers, name, priority, not_before)
values (%(tile_set_id)s, %(tile_set_registered)s, %(recipe)s, %(recipe_parameters)s, %(halo)s, %(halo)s, %(lanes)s,
        %(mosaic_path)s, %(map_tiles_path)s, %(keep_tiles)s, %(town_id)s, %(clip)s, %(retries)s, %(time_limit)s,
        %(owner)s, %(signature)s, %(status)s, %(runner)s, case when %(status)s = 'in progress' then now() end,
        case when %(status)s = 'in progress' then 1 else 0 end, case when %(status)s = 'in progress' then 'halo' end,
        %(engine)s, %(helpers)s, %(name)s, %(priority)s, %(not_before)s)
returning gid;

-- name: pixel_count_of_tiles
select coalesce(sum(core_width::bigint * core_height), 0) from tile
where tile_set_id = %(tile_set_id)s and (%(all)s or tile_id = any(%(tile_ids)s::text[]));

-- name: copy_job_tiles
copy job_tile (job_id, tile_id) from stdin;

-- name: add_all_tiles
insert into job_tile (job_id, tile_id)
select %(job_id)s, tile_id from tile where tile_set_id = %(tile_set_id)s order by gid;

-- Of all tiles of a set, or of a town: none where that is not known.
-- name: tile_count
select case when %(town_id)s::text is null
            then (select count(*) from tile where tile_set_id = %(tile_set_id)s)
            else coalesce((
                select count(tile_id) from town_tile
                where tile_set_id = %(tile_set_id)s and town_id = any(%(forms)s::text[])
                group by town_id order by town_id <> %(town_id)s limit 1
            ), 0) end;

-- A town that is named to the letter goes before one with another form of its name.
-- name: add_tiles_of_town
insert into job_tile (job_id, tile_id)
select %(job_id)s, tile_id from town_tile
where tile_set_id = %(tile_set_id)s and tile_id is not null and town_id = (
    select town_id from town_tile where tile_set_id = %(tile_set_id)s and town_id = any(%(forms)s::text[])
    order by town_id <> %(town_id)s limit 1
)
order by gid;

-- name: add_job_outline
insert into job_outline (job_id, outline) values (%(job_id)s, %(outline)s);

-- name: job_outline
select outline from job_outline where job_id = %(job_id)s;

-- name: add_job_raster
insert into job_raster (job_id, parameter, position, tile_set_id, tile_set_registered, transform, width, height, crs_wkt,
                        data_type, nodata, operation, x_scale, y_scale)
values (%(job_id)s, %(parameter)s, %(position)s, %(tile_set_id)s, %(tile_set_registered)s,
        %(transform)s::double precision[], %(width)s, %(height)s, %(crs_wkt)s, %(data_type)s, %(nodata)s,
        %(operation)s, %(x_scale)s, %(y_scale)s);

-- name: job_rasters
select parameter, position, tile_set.name as tile_set, tile_set_registered, transform, width, height,
       job_raster.crs_wkt, job_raster.data_type, nodata, operation, x_scale, y_scale
from job_raster left join tile_set on tile_set.gid = tile_set_id
where job_id = %(job_id)s order by parameter, position;

-- name: jobs
select * from told_job where id between %(first)s and %(last)s and status = any(%(statuses)s::text[])
order by id;

-- name: job_status
select status from job where gid = %(job_id)s;

-- name: claim_status
select status from job where gid = %(job_id)s and runner = %(runner)s;

-- name: claim_state
select status, paused_since is not null as is_paused from job where gid = %(job_id)s and runner = %(runner)s;

-- name: progress
select job_id, total, complete, failed, job_percent(status, progress, complete, total) as percent,
       job_phase(status, phase, runner) as phase, job_time_left(status, runner, expected_end, progress_told) as time_left
from job_progress join job on gid = job_id
where job_id between %(first)s and %(last)s
order by job_id;

-- name: supply
select supply from job where gid = %(job_id)s;

-- name: set_supply
update job set supply = %(supply)s where gid = %(job_id)s and claims = %(number)s;

-- Whoever takes the helpers of a job that has ended back does so alone.
-- name: take_supply
update job set supply = '' from (select gid, supply from job where gid = %(job_id)s for update) as former
where job.gid = former.gid and former.supply <> ''
returning former.supply;

-- name: tell_progress
update job
set phase = %(phase)s, progress = greatest(coalesce(progress, 0), %(percent)s),
    expected_end = clock_timestamp() + make_interval(secs => %(time_left)s), progress_told = clock_timestamp()
where gid = %(job_id)s and claims = %(number)s and status in ('in progress', 'mosaicking');

-- name: add_phase_cost
insert into phase_cost (job_id, phase, seconds, amount)
select gid, %(phase)s, %(seconds)s, %(amount)s from job where gid = %(job_id)s and claims = %(number)s
on conflict (job_id, phase) do update set
    seconds = phase_cost.seconds + excluded.seconds,
    amount = phase_cost.amount + excluded.amount;

-- name: recipe_of_job
select tile_set_id, recipe, recipe_parameters::text as parameters from job where gid = %(job_id)s;

-- The likest job but one that has run all of its tiles: the last one with the same parameters on the same tile set, or
-- else one of these two. Parameters are compared as texts: jsonb does not take all that json does, such as \u0000.
-- name: likest_job
select gid as job_id, mosaic_path, tile_set_id = %(tile_set_id)s as is_same_set,
       recipe_parameters::text = %(parameters)s as has_same_parameters, coalesce(halo, 0) as halo,
       (select coalesce(sum(helper.lanes), 0) from helper where job_id = job.gid) as lanes,
       (select coalesce(sum(blocks), 0) from helper where job_id = job.gid) as blocks
from job
where recipe = %(recipe)s and status = 'complete' and gid <> %(but)s
  and exists (select from phase_cost where job_id = job.gid and phase_cost.phase = 'tiles')
order by (tile_set_id = %(tile_set_id)s)::integer + (recipe_parameters::text = %(parameters)s)::integer desc, gid desc
limit 1;

-- What phases have cost in some jobs, those of the last one last.
-- name: phase_costs
select phase, seconds, amount from phase_cost
where job_id = any(%(job_ids)s::integer[]) order by array_position(%(job_ids)s::integer[], job_id);

-- Those behind a row, as many as asked for or, without a limit, all.
-- name: job_tiles
select job_tile.gid, tile_id, tile_status(job_tile.status, job.status) as status, job_tile.message, job_tile.started,
       job_tile.ended, job_tile.seam_error, seam_threshold, deaths,
       failures + (job_tile.status in ('in progress', 'complete'))::integer as tries
from job_tile join job on job.gid = job_id
where job_id = %(job_id)s and job_tile.gid > %(after)s order by job_tile.gid limit %(limit)s;

-- What a later look at a job's tiles takes as *since*: transactions from this one on were not to be seen yet.
-- name: moment_of_changes
select pg_snapshot_xmin(pg_current_snapshot())::text;

-- Tiles whose rows were written by such a transaction: Postgres keeps by each row which one that was.
-- name: changed_tiles
select tile_id, tile_status(job_tile.status, job.status) as status, job_tile.message, job_tile.started, job_tile.ended,
       job_tile.seam_error, seam_threshold, deaths,
       failures + (job_tile.status in ('in progress', 'complete'))::integer as tries
from job_tile join job on job.gid = job_id
where job_id = %(job_id)s and age(job_tile.xmin) <= age(%(since)s::xid8::xid);

-- A claim's lock belongs to the session that runs the job, and goes with it.
-- name: try_lock_claim
select pg_try_advisory_lock(claim_key(%(job_id)s, %(number)s));

-- name: unlock_claim
select pg_advisory_unlock(claim_key(%(job_id)s, %(number)s));

-- Until the end of the transaction the runner of the claim does not get its lock again.
-- name: lock_claim_for_now
select pg_try_advisory_xact_lock(claim_key(%(job_id)s, %(number)s));

-- The highest priority goes first, and of it jobs that no runner was lost with.
-- name: next_claimable_job
select -priority as turn, lost_runners, gid from job
where is_unended(status) and (-priority, lost_runners, gid) > (%(turn)s, %(lost)s, %(after)s)
  and not is_held(paused_since, not_before)
  and not exists (
    select from job_declined
    where job_id = job.gid and pid = pg_backend_pid() and declined > now() - make_interval(secs => %(pause)s)
)
order by -priority, lost_runners, gid limit 1;

-- The last claim of a job, whether nobody may take it, whether its session was ended for its silence, whether its lock is
-- free, when its runner last showed that it runs, and the seconds since. Jobs that an earlier release claimed have its lock.
-- name: last_claim
select claims as number, coalesce(runner, last_runner, '') as runner, status,
       is_held(paused_since, not_before) as is_held, silenced_claim is not distinct from claims as was_silenced,
       case claims when 0 then pg_try_advisory_xact_lock('job'::regclass::oid::integer, gid)
                   else pg_try_advisory_xact_lock(claim_key(gid, claims)) end as is_free,
       alive, extract(epoch from clock_timestamp() - alive)::double precision as silence
from job where gid = %(job_id)s;

-- A lock with one key of 64 bits is listed as two of 32 bits.
-- name: end_sessions_of_claim
select pg_terminate_backend(pid) from pg_locks
where locktype = 'advisory' and objsubid = 1 and granted
  and database = (select oid from pg_database where datname = current_database())
  and (classid::bigint << 32 | objid::bigint) = claim_key(%(job_id)s, %(number)s);

-- Whoever takes the job at a later look, when the lock is free, knows by this that its runner was silent, and not lost.
-- name: keep_silenced_claim
update job set silenced_claim = %(number)s where gid = %(job_id)s and claims = %(number)s;

-- Gives the runner, what it was at, and whether it brought the job forward by a tenth at least, where it has ended without
-- a word: neither with this computer, nor with the database, nor is it the new one, which has lost the answer.
-- name: lost_claim
select runner, job.status, complete - complete_at_claim >= total / 10.0 as has_come_forward
from job join job_progress on job_id = gid
where gid = %(job_id)s and claims = %(number)s and job.status in ('in progress', 'mosaicking')
  and runner <> %(runner)s
  and (server_start is null or server_start = pg_postmaster_start_time())
  and (runner_boot is null or runner_boot in ('', %(boot)s) or runner_host <> %(host)s);

-- name: count_deaths
update job_tile set deaths = deaths + 1
where job_id = %(job_id)s and status = 'in progress' and tile_id not in (select tiles_of_helpers(%(job_id)s))
returning tile_id;

-- name: add_lost_claim
update job
set lost_claims = lost_claims || jsonb_build_object(
    'runner', runner, 'host', runner_host, 'boot', runner_boot, 'tiles', %(tile_ids)s::text[], 'during', %(during)s,
    'counts', %(counts)s
)
where gid = %(job_id)s;

-- Gives what the runners that were lost in vain were at.
-- name: lost_in_vain
select entry ->> 'runner' as runner, entry ->> 'during' as during from job, jsonb_array_elements(lost_claims) as entry
where gid = %(job_id)s and (entry -> 'counts')::boolean;

-- name: fail_deadly_tile
update job_tile set status = 'failed', message = %(message)s, ended = now()
where job_id = %(job_id)s and tile_id = %(tile_id)s and deaths >= %(deaths)s
returning tile_id;

-- A runner that was taken for dead lives.
-- name: forgive_lost_claim
with lost as (
    select gid, entry -> 'tiles' as tiles from job, jsonb_array_elements(lost_claims) as entry
    where gid = %(job_id)s and entry ->> 'runner' = %(runner)s
), forgiven as (
    update job
    set lost_claims = (
        select coalesce(jsonb_agg(entry), '[]') from jsonb_array_elements(job.lost_claims) as entry
        where entry ->> 'runner' <> %(runner)s
    )
    from lost where job.gid = lost.gid
)
update job_tile set deaths = greatest(deaths - 1, 0) from lost where job_id = lost.gid and lost.tiles ? tile_id;

-- Whoever has taken over a job from a computer could not know that this was about to start anew.
-- name: forgive_claims_before_restart
update job
set lost_claims = (
    select coalesce(jsonb_agg(entry), '[]') from jsonb_array_elements(lost_claims) as entry
    where entry ->> 'host' is distinct from %(host)s or entry ->> 'boot' in ('', %(boot)s)
)
where is_unended(status) and exists (
    select from jsonb_array_elements(lost_claims) as entry
    where entry ->> 'host' = %(host)s and entry ->> 'boot' not in ('', %(boot)s)
);

-- name: take_job
select take_job(%(job_id)s, %(number)s, %(runner)s, %(is_seen)s, %(host)s, %(boot)s);

-- The job, whose lock the session has then; no row for one that does not just wait.
-- name: claim_waiting_job
select * from claim_waiting_job(%(job_id)s, %(runner)s, %(is_seen)s, %(host)s, %(boot)s, %(most_lost)s);

-- Of a claim that came to nothing.
-- name: unlock_next_claim
select pg_advisory_unlock(claim_key(gid, claims + 1)) from job where gid = %(job_id)s;

-- Whose session has a claim from now on.
-- name: keep_claim
update job
set last_runner = runner, alive = case when %(is_seen)s then clock_timestamp() end, runner_host = %(host)s, runner_boot = %(boot)s,
    server_start = pg_postmaster_start_time(), silenced_claim = null
where gid = %(job_id)s and runner = %(runner)s
returning gid;

-- name: give_sign_of_life
update job set alive = clock_timestamp() where gid = %(job_id)s and claims = %(number)s;

-- The job waits for the next runner, and nobody is lost with it.
-- name: hand_back
update job set runner = null, alive = null
where gid = %(job_id)s and runner = %(runner)s and status in ('in progress', 'mosaicking');

-- As before it was claimed.
-- name: return_job
update job
set status = case when exists (select from helper where job_id = job.gid and helper.ended is null and claim is null)
                  then status else 'ready' end,
    runner = null, alive = null,
    started = case when exists (select from job_tile where job_id = job.gid and status = 'complete') then started end
where gid = %(job_id)s and runner = %(runner)s and status in ('in progress', 'mosaicking')
returning gid;

-- name: add_decline
insert into job_declined (job_id, pid, runner, reason)
values (%(job_id)s, pg_backend_pid(), %(runner)s, %(reason)s)
on conflict (job_id, pid) do update set runner = excluded.runner, reason = excluded.reason, declined = now();

-- Another session may have had the same process number.
-- name: forget_declines_of_session
delete from job_declined where pid = pg_backend_pid();

-- name: forget_declines_of_job
delete from job_declined where job_id = %(job_id)s;

-- The newest first, each with whether its worker is still there.
-- name: declines
select runner, reason, pid in (select worker_sessions()) as is_alive
from job_declined where job_id = %(job_id)s order by declined desc;

-- Its tiles need not be written: see tile_status.
-- name: cancel_job
update job set status = 'cancelled', message = '', ended = now(), paused_since = null
where gid = %(job_id)s and is_unended(status)
returning gid;

-- Since when a job is paused, and until when it waits, if that is to come.
-- name: hold_of_job
select paused_since, case when not_before > clock_timestamp() then not_before end as not_before
from job where gid = %(job_id)s;

-- name: is_to_come
select %(moment)s::timestamptz > clock_timestamp();

-- name: pause_job
update job set paused_since = clock_timestamp()
where gid = %(job_id)s and is_unended(status) and paused_since is null
returning gid;

-- name: resume_job
update job set paused_since = null
where gid = %(job_id)s and is_unended(status) and paused_since is not null
returning gid;

-- What is null stays as it is.
-- name: change_job
update job
set priority = coalesce(%(priority)s, priority), not_before = coalesce(%(not_before)s, not_before),
    name = coalesce(%(name)s, name)
where gid = %(job_id)s and is_unended(status)
returning gid;

-- name: reopen_job
update job
set status = 'ready', message = '', reason = '', runner = null, started = null, ended = null, lost_claims = '[]',
    phase = null, expected_end = null, progress = case when status = 'complete' then 0 else progress end,
    engine = coalesce(%(engine)s, engine), helpers = coalesce(%(helpers)s, helpers), supply = ''
where gid = %(job_id)s and (status in ('failed', 'cancelled') or status = 'complete' and %(even_complete)s)
returning gid;

-- Only those that are not as they were when the job was started; of those that have failed, the ones with these ids, or
-- all for none.
-- name: reopen_unfinished_tiles
update job_tile set status = 'ready', message = '', failures = 0, deaths = least(deaths, 1), started = null, ended = null
where job_id = %(job_id)s and status <> 'complete'
  and (status <> 'failed' or %(tile_ids)s::text[] is null or tile_id = any(%(tile_ids)s::text[]))
  and (status <> 'ready' or message <> '' or failures > 0 or deaths > 1 or started is not null or ended is not null);

-- Mosaicking begins only when every tile is complete.
-- name: begin_mosaic
update job set status = 'mosaicking', message = ''
where gid = %(job_id)s and runner = %(runner)s and status = 'in progress'
  and not exists (select from job_tile where job_id = job.gid and job_tile.status <> 'complete')
returning gid;

-- Files that are given their names in the middle of a transaction take longer than what a standing process may.
-- name: allow_long_publication
select set_config('idle_in_transaction_session_timeout', '10min', true);

-- name: complete_job
update job
set status = 'complete', message = %(message)s, reason = %(reason)s, ended = now(), paused_since = null
where gid = %(job_id)s and runner = %(runner)s and status = 'mosaicking'
returning gid;

-- name: fail_job
update job
set status = 'failed', message = %(message)s, reason = %(reason)s, ended = now(), paused_since = null
where gid = %(job_id)s and runner = %(runner)s and status in ('in progress', 'mosaicking')
returning gid;

-- A user who has all rights of the tables' owner could change whatever is looked at here.
-- name: origin
select created_by, exists (
    select from pg_roles, pg_class
    where rolname = created_by and pg_class.oid = 'job'::regclass and pg_has_role(pg_roles.oid, relowner, 'usage')
) as is_owners
from job where gid = %(job_id)s;

-- name: paths_of_other_jobs
select mosaic_path from job where gid <> %(job_id)s
union
select map_tiles_path from job where gid <> %(job_id)s and map_tiles_path is not null;

-- name: delete_job
delete from job where gid = %(job_id)s and status in ('complete', 'failed', 'cancelled')
returning gid;

-- name: set_message
update job set message = %(message)s
where gid = %(job_id)s and is_unended(status);

-- ---------------------------------------------------------------------------------------- Halos and seams

-- name: set_halo
update job set halo = %(halo)s where gid = %(job_id)s and claims = %(number)s;

-- name: put_measured_halo
insert into measured_halo (tile_set_id, tile_set_registered, recipe, recipe_parameters, recipe_version, halo, reach,
                           remaining, relief, differing, left_seams)
select tile_set_id, tile_set_registered, recipe, recipe_parameters::jsonb, %(recipe_version)s, %(halo)s, %(reach)s,
       %(remaining)s, %(relief)s, %(differing)s, %(left_seams)s
from job where gid = %(job_id)s
on conflict (tile_set_id, recipe, recipe_parameters) do update set
    tile_set_registered = excluded.tile_set_registered,
    recipe_version = excluded.recipe_version,
    halo = excluded.halo,
    reach = excluded.reach,
    remaining = excluded.remaining,
    relief = excluded.relief,
    differing = excluded.differing,
    left_seams = excluded.left_seams,
    measured = now();

-- name: mark_halo_left_seams
update measured_halo set left_seams = true
from job
where job.gid = %(job_id)s and measured_halo.tile_set_id = job.tile_set_id
  and measured_halo.tile_set_registered = job.tile_set_registered and measured_halo.recipe = job.recipe
  and measured_halo.recipe_parameters = job.recipe_parameters::jsonb and measured_halo.halo = job.halo;

-- name: measured_halo
select measured_halo.halo, reach, remaining, relief, differing, left_seams
from measured_halo join job using (tile_set_id, tile_set_registered, recipe)
where job.gid = %(job_id)s and job.recipe_parameters::jsonb = measured_halo.recipe_parameters
  and recipe_version = %(recipe_version)s;

-- name: measured_halo_of_recipe
select halo, reach, remaining, relief, differing, left_seams
from measured_halo join tile_set on tile_set.gid = tile_set_id and registered = tile_set_registered
where tile_set_id = %(tile_set_id)s and recipe = %(recipe)s and recipe_parameters = %(parameters)s::jsonb
  and recipe_version = %(recipe_version)s;

-- name: set_seam_error
update job set seam_error = %(largest)s, seam_error_mean = %(mean)s, seam_error_place = %(place)s,
    seam_threshold = %(threshold)s
where gid = %(job_id)s and claims = %(number)s
returning gid;

-- name: set_seam_errors_of_tiles
update job_tile set seam_error = new.seam_error
from unnest(%(tile_ids)s::text[], %(errors)s::double precision[]) as new (tile_id, seam_error)
where job_id = %(job_id)s and job_tile.tile_id = new.tile_id;

-- ------------------------------------------------------------------------------------------- Tiles of a job

-- name: reopen_tiles
update job_tile set status = 'ready', started = null, ended = null
from running_job(%(job_id)s, %(runner)s) as running
where job_id = running.gid and tile_id = any(%(tile_ids)s::text[]) and status = 'complete'
returning tile_id;

-- name: return_all_tiles
update job_tile set status = 'ready', started = null
where job_id = %(job_id)s and status = 'in progress' and tile_id not in (select tiles_of_helpers(%(job_id)s));

-- Unless another runner has it since.
-- name: return_tiles_of_failed_job
update job_tile set status = 'ready', started = null
where job_id = %(job_id)s and status = 'in progress'
  and exists (select from job where gid = %(job_id)s and status = 'failed' and claims = %(number)s);

-- ------------------------------------------------------------------------------------ A job's plan and helpers

-- A runner lacks nothing.
-- name: add_helper
insert into helper (job_id, name, claim, lanes, alive, host, boot, lack)
select gid, %(name)s, %(claim)s, %(lanes)s, case when %(is_seen)s then clock_timestamp() end, %(host)s, %(boot)s,
       case when %(claim)s::integer is not null then '' end
from job where gid = %(job_id)s
returning gid;

-- name: lock_unended_helper
select gid from helper where gid = %(helper_id)s and ended is null for update;

-- name: unended_helpers
select gid from helper where job_id = %(job_id)s and ended is null;

-- name: set_fit
update helper set lack = '', lanes = %(lanes)s where gid = %(helper_id)s;

-- name: set_lack
update helper set lack = %(lack)s where gid = %(helper_id)s;

-- name: give_sign_of_life_of_helper
update helper set alive = clock_timestamp() where gid = %(helper_id)s and ended is null;

-- The helper's session is another one from now on.
-- name: keep_helper
update helper set server_start = pg_postmaster_start_time() where gid = %(helper_id)s;

-- Where the job stands, for a helper that nobody has taken for dead.
-- name: helped_job
select job.status from helper join job on job.gid = job_id where helper.gid = %(helper_id)s and helper.ended is null;

-- The first job of those that go first, whose plan has more than what is taken.
-- name: next_helpable_job
select gid from job
where status = 'in progress' and paused_since is null and gid between %(first)s and %(last)s
  and exists (select from job_block where job_id = job.gid and status = 'waiting')
  and not exists (
    select from job_declined
    where job_id = job.gid and pid = pg_backend_pid() and declined > now() - make_interval(secs => %(pause)s)
)
order by -priority, lost_runners, gid limit 1;

-- name: lanes_of_host
select coalesce(sum(helper.lanes), 0) from helper join job on job.gid = job_id
where host = %(host)s and helper.ended is null and job.status = 'in progress';

-- Helpers whose session has let their lock go, or that have given no sign of life for long. A database that has started
-- anew gives them some time to come back. Who asks does not ask for itself.
-- name: lost_helpers
select gid as helper_id, name, alive, lock_is_free,
       extract(epoch from clock_timestamp() - alive)::double precision as silence,
       lock_is_free and server_start = pg_postmaster_start_time()
           and (boot in ('', %(boot)s) or host <> %(host)s) as counts
from (
    select *, pg_try_advisory_xact_lock(helper_key(gid)) as lock_is_free,
           clock_timestamp() - pg_postmaster_start_time() as server_age
    from helper where job_id = %(job_id)s and ended is null and gid <> all(%(own)s::bigint[])
) as helper
where lock_is_free and (alive is null or alive < clock_timestamp() - make_interval(secs => %(quiet)s))
      and (server_start = pg_postmaster_start_time() or server_age > make_interval(secs => %(patience)s))
   or alive < clock_timestamp() - make_interval(secs => %(silent)s) and server_age > make_interval(secs => %(silent)s);

-- A lock with one key of 64 bits is listed as two of 32 bits.
-- name: end_sessions_of_helper
select pg_terminate_backend(pid) from pg_locks
where locktype = 'advisory' and objsubid = 1 and granted
  and database = (select oid from pg_database where datname = current_database())
  and (classid::bigint << 32 | objid::bigint) = helper_key(%(helper_id)s);

-- Blocks whose lane stands still in the middle of a transaction are left to a later look.
-- name: lock_blocks_of_helper
select gid as block_id, tile_ids, pixels, alone as is_alone from job_block
where job_id = %(job_id)s and helper_id = %(helper_id)s and status = 'taken'
order by gid for update skip locked;

-- name: has_blocks
select exists (select from job_block where job_id = %(job_id)s and helper_id = %(helper_id)s and status = 'taken');

-- name: count_deaths_of_tiles
update job_tile set deaths = deaths + 1
where job_id = %(job_id)s and tile_id = any(%(tile_ids)s::text[]) and status = 'in progress'
returning tile_id, deaths;

-- Who had them has no more to say about them.
-- name: end_blocks
update job_block set status = 'ended', ended = clock_timestamp(), take = null where gid = any(%(block_ids)s::bigint[]);

-- A plan that is adopted has none but ready tiles.
-- name: remove_stale_blocks
delete from job_block
where job_id = %(job_id)s and status = 'waiting' and exists (
    select from unnest(job_block.tile_ids) as tile_id
    left join job_tile on job_tile.job_id = job_block.job_id and job_tile.tile_id = tile_id.tile_id
    where job_tile.status is distinct from 'ready'
);

-- name: planned_blocks
select gid as block_id, tile_ids from job_block
where job_id = %(job_id)s and status in ('waiting', 'taken') and gid > %(after)s
order by gid limit %(limit)s;

-- name: has_planned_tiles
select exists (
    select unnest(tile_ids) from job_block where job_id = %(job_id)s and status in ('waiting', 'taken')
    intersect
    select unnest(%(tile_ids)s::text[])
);

-- A helper's lock belongs to a session of its process, and goes with it.
-- name: try_lock_helper
select pg_try_advisory_lock(helper_key(%(helper_id)s));

-- name: unlock_helper
select pg_advisory_unlock(helper_key(%(helper_id)s));

-- name: end_helper
update helper set ended = coalesce(ended, clock_timestamp()) where gid = %(helper_id)s
returning blocks;

-- What a helper leaves waits for others.
-- name: return_blocks
with left_block as (
    update job_block set status = 'waiting', helper_id = null, take = null, since = null
    where job_id = %(job_id)s and helper_id = any(%(helper_ids)s::bigint[]) and status = 'taken'
    returning tile_ids
)
update job_tile set status = 'ready', started = null
where job_id = %(job_id)s and status = 'in progress'
  -- An array is looked up once; joined, each tile of the job would be compared with each block.
  and tile_id = any(array(select unnest(tile_ids) from left_block));

-- name: lock_running_job
select gid from running_job(%(job_id)s, %(runner)s);

-- name: remove_plan
delete from job_block where job_id = %(job_id)s;

-- name: remove_helpers
delete from helper where job_id = %(job_id)s;

-- Each tile with the number of its block, from 1.
-- name: copy_blocks
copy job_block (job_id, tile_ids, pixels, turn, alone) from stdin;

-- What waits and is taken of a plan, as far as it matters to so many lanes, and what its blocks have cost so far.
-- name: plan_state
select * from plan_state(%(job_id)s);

-- The same, and the next block, which is locked.
-- name: offer_block
select * from offer_block(%(job_id)s, %(helper_id)s);

-- name: next_lone_block
select job_block.gid as block_id, tile_ids, pixels
from job_block
where job_id = %(job_id)s and status = 'waiting' and alone
  and exists (select from helper where helper.gid = %(helper_id)s and helper.ended is null and helper.lack = '')
order by turn, job_block.gid limit 1
for update skip locked;

-- Until the end of the transaction nobody else takes a block that is run alone.
-- name: lock_lone_blocks
select pg_try_advisory_xact_lock(hashtextextended('tile jobs lone blocks ' || %(job_id)s, 'job'::regclass::oid::bigint));

-- name: has_taken_block
select exists (select from job_block where job_id = %(job_id)s and status = 'taken');

-- name: take_block
update job_block
set status = 'taken', helper_id = %(helper_id)s, take = %(take)s, tile_ids = %(tile_ids)s::text[], pixels = %(pixels)s,
    since = case when not %(ahead)s then clock_timestamp() end
where gid = %(block_id)s;

-- What a take has got whose answer was lost.
-- name: block_of_take
select gid as block_id, tile_ids, pixels, alone as is_alone from job_block
where job_id = %(job_id)s and helper_id = %(helper_id)s and take = %(take)s and status = 'taken';

-- name: turn_of_block
select turn from job_block where gid = %(block_id)s;

-- name: begin_block
update job_block set since = clock_timestamp()
where gid = %(block_id)s and helper_id = %(helper_id)s and take = %(take)s and status = 'taken';

-- name: hold_block
select status, under_way from taken_block(%(job_id)s, %(block_id)s, %(helper_id)s, %(take)s);

-- What is done already counts as done: who has lost the session with its answer asks again.
-- name: start_block
update job_tile set status = 'in progress', message = '', started = now(), ended = null
from taken_block(%(job_id)s, %(block_id)s, %(helper_id)s, %(take)s) as block
where job_id = block.gid and block.status = 'taken' and tile_id = any(%(tile_ids)s::text[])
  and job_tile.status in ('ready', 'in progress')
returning tile_id;

-- The block that its lane runs next begins as well.
-- name: complete_block
with ended_block as (
    update job_block set status = 'ended', ended = clock_timestamp() where gid = %(block_id)s
), following as (
    update job_block set since = clock_timestamp() where gid = %(following)s and status = 'taken'
), counted as (
    update helper set blocks = blocks + 1, pixels = pixels + %(pixels)s, seconds = seconds + %(seconds)s
    where gid = %(helper_id)s
)
update job_tile set status = 'complete', message = '', ended = now()
where job_id = %(job_id)s and tile_id = any(%(tile_ids)s::text[]) and status = 'in progress';

-- name: end_block
update job_block set status = 'ended', ended = clock_timestamp() where gid = %(block_id)s;

-- A tile that may be tried again is ready, else failed.
-- name: fail_tiles
update job_tile
set status = case when failures < retries then 'ready' else 'failed' end,
    failures = failures + 1, message = new.message, ended = now()
from job, unnest(%(tile_ids)s::text[], %(messages)s::text[]) as new (tile_id, message)
where job.gid = %(job_id)s and job_id = job.gid and job_tile.tile_id = new.tile_id and job_tile.status = 'in progress'
returning job_tile.tile_id, job_tile.status;

-- name: statuses_of_tiles
select tile_id, status from job_tile where job_id = %(job_id)s and tile_id = any(%(tile_ids)s::text[]);

-- name: return_tiles_of_block
update job_tile set status = 'ready', started = null
where job_id = %(job_id)s and tile_id = any(%(tile_ids)s::text[]) and status = 'in progress';

-- What is left of a plan, by which the time is estimated that it will take.
-- name: plan_left
select count(*) filter (where since is null) as waiting,
       coalesce(sum(pixels) filter (where since is null and not alone), 0) as pixels,
       coalesce(sum(pixels) filter (where since is null and alone), 0) as lone_pixels,
       count(*) filter (where since is null and alone) as lone_blocks,
       coalesce(array_agg(pixels order by gid) filter (where since is not null), '{}') as running,
       coalesce(array_agg(extract(epoch from clock_timestamp() - since)::double precision order by gid)
                filter (where since is not null), '{}') as passed
from job_block where job_id = %(job_id)s and status in ('waiting', 'taken');

-- ----------------------------------------------------------------------------------------- Kept results

-- name: lock_complete_job
select gid from job where gid = %(job_id)s and status = 'complete' for key share;

-- name: forget_kept_folders
delete from kept_block where folder = any(%(folders)s::text[]);

-- name: copy_kept_blocks
copy kept_block (job_id, folder, recipe, made_from, halo, tile_ids, inputs, bytes, host, kept_by) from stdin;

-- Those behind a row of the session's user, of the owner of the tables, and of users whom the settings trust.
-- name: kept_blocks
select gid, job_id, folder, made_from, halo, tile_ids, inputs from kept_block
where recipe = %(recipe)s and gid > %(after)s and (
    kept_by = current_user or kept_by = any(%(trusted)s::text[]) or kept_by in (
        select rolname from pg_roles, pg_class
        where pg_class.oid = 'job'::regclass and pg_has_role(pg_roles.oid, relowner, 'usage')
    )
)
order by gid limit %(limit)s;

-- name: complete_kept_tiles
update job_tile set status = 'complete', message = '', ended = now()
where job_id = %(job_id)s and tile_id = any(%(tile_ids)s::text[]) and status = 'ready';

-- name: use_kept_blocks
update kept_block set used = clock_timestamp()
where gid in (select gid from kept_block where gid = any(%(gids)s::bigint[]) order by gid for update);

-- Those used longest ago of a computer, as far as all together have too many bytes. What a job needs that was retried
-- stays.
-- name: kept_blocks_beyond
select kept_block.gid, job_id
from (
    select gid, job_id, used, sum(bytes) over (order by used desc, gid desc) as bytes_so_far
    from kept_block where kept_by = current_user and host = %(host)s
) as kept_block
join job on job.gid = job_id
where bytes_so_far > %(most)s and status = 'complete'
order by used, kept_block.gid limit %(limit)s;

-- name: lock_complete_jobs
select gid from job where gid = any(%(job_ids)s::integer[]) and status = 'complete' order by gid for share;

-- name: remove_kept_blocks
delete from kept_block where gid = any(%(gids)s::bigint[]) and job_id = any(%(job_ids)s::integer[])
returning folder, made_from;

-- name: raster_contents
select path, state, checksum from raster_content where kept_by = current_user and path = any(%(paths)s::text[]);

-- In one order, so that two jobs do not wait for each other.
-- name: keep_raster_contents
insert into raster_content (kept_by, path, state, checksum)
select current_user, new.*
from unnest(%(path)s::text[], %(state)s::text[], %(checksum)s::text[]) as new (path, state, checksum)
order by path
on conflict (kept_by, path) do update set state = excluded.state, checksum = excluded.checksum;

-- ----------------------------------------------------------------------------------------------------- Drainage

-- Those that the session's user, the owner of the tables, or users whom the settings trust have kept; the user's first.
-- name: drainages
select gid from drainage
where tile_set_id = %(tile_set_id)s and made_from = %(made_from)s and (
    kept_by = current_user or kept_by = any(%(trusted)s::text[]) or kept_by in (
        select rolname from pg_roles, pg_class
        where pg_class.oid = 'job'::regclass and pg_has_role(pg_roles.oid, relowner, 'usage')
    )
)
order by kept_by <> current_user, gid;

-- A trigger notes by whom it is kept.
-- name: own_drainage
insert into drainage (tile_set_id, made_from, kept_by) values (%(tile_set_id)s, %(made_from)s, current_user)
on conflict (tile_set_id, made_from, kept_by) do update set used = clock_timestamp()
returning gid;

-- Of rasters that have changed since. One that was used lately may be another computer's, to which they look different.
-- name: remove_outdated_drainages
delete from drainage
where tile_set_id = %(tile_set_id)s and kept_by = current_user and made_from <> %(made_from)s
  and used < clock_timestamp() - make_interval(secs => %(seconds)s);

-- name: try_lock_drainage
select pg_try_advisory_lock(drainage_key(%(drainage_id)s));

-- name: unlock_drainage
select pg_advisory_unlock(drainage_key(%(drainage_id)s));

-- name: take_drainage
update drainage set takes = takes + 1, used = clock_timestamp() where gid = %(drainage_id)s returning takes;

-- name: lock_taken_drainage
select gid from drainage where gid = %(drainage_id)s and takes = %(take)s for share;

-- name: drainage_pieces
select piece, content from drainage_piece
where drainage_id = %(drainage_id)s and stage = %(stage)s and piece = any(%(pieces)s::integer[]);

-- name: all_drainage_pieces
select piece, content from drainage_piece where drainage_id = %(drainage_id)s and stage = %(stage)s order by piece;

-- name: keep_drainage_pieces
insert into drainage_piece (drainage_id, stage, piece, content)
select %(drainage_id)s, %(stage)s, new.*
from unnest(%(pieces)s::integer[], %(contents)s::bytea[]) as new (piece, content)
order by piece
on conflict (drainage_id, stage, piece) do update set content = excluded.content;

-- ----------------------------------------------------------------------------------------------------- Log

-- name: add_log
insert into job_log (job_id, tile_id, message, is_open)
select gid, %(tile_id)s, %(message)s, %(is_open)s from job where gid = %(job_id)s
returning gid;

-- name: forget_log
delete from job_log
where job_id = %(job_id)s and gid <= (
    select gid from job_log where job_id = %(job_id)s order by gid desc offset %(kept)s limit 1
);

-- All entries, or those of one tile. An entry about a block begins with the ids of its tiles, see tile_lane.py.
-- name: log_entries
select log_date as logged, tile_id, message from job_log
where job_id = %(job_id)s and (
    %(tile_id)s::text is null or tile_id = %(tile_id)s
    or tile_id is null and starts_with(message, 'Tiles ')
    and strpos(', ' || substr(split_part(message, ':' || chr(10), 1), 7) || ', ', ', ' || %(tile_id)s || ', ') > 0
)
order by gid;

-- name: tile_ids_of_job
select tile_id from job_tile where job_id = %(job_id)s order by gid;

-- name: known_tiles_of_job
select tile_id from job_tile where job_id = %(job_id)s and tile_id = any(%(forms)s::text[]);

-- ----------------------------------------------------------------------------------------- Lists of the panel

-- Jobs that are named, and those that have not ended.
-- name: listed_jobs
select job.gid as id, job.name, job.status, tile_set.name as tile_set, town_id, recipe, message, reason, priority,
       seam_error, runner, paused_since is not null as is_paused, mosaic_path,
       case when isfinite(started) then started end as started,
       case when isfinite(started) and isfinite(coalesce(ended, now()))
            then extract(epoch from coalesce(ended, now()) - started)::double precision end as seconds,
       coalesce(total, 0) as total, coalesce(complete, 0) as complete, coalesce(job_progress.failed, 0) as failed,
       job_percent(job.status, progress, complete, total) as percent, job_phase(job.status, phase, runner) as phase,
       job_time_left(job.status, runner, expected_end, progress_told) as time_left,
       (
           select town_name.name from town_name
           where town_name.tile_set_id = job.tile_set_id and town_name.town_id = job.town_id
       ) as town_name
from job
join tile_set on tile_set.gid = job.tile_set_id
left join job_progress on job_progress.job_id = job.gid
where job.gid = any(%(job_ids)s::integer[]) or %(with_unended)s and is_unended(job.status)
order by job.gid;

-- name: job_ids
select gid from job order by gid;

-- name: listed_tiles
select job_tile.gid, tile_id, tile_status(job_tile.status, job.status) as status, job_tile.message,
       failures + (job_tile.status in ('in progress', 'complete'))::integer as tries,
       case when isfinite(job_tile.started) and isfinite(coalesce(job_tile.ended, now()))
            then extract(epoch from coalesce(job_tile.ended, now()) - job_tile.started)::double precision end as seconds
from job_tile join job on job.gid = job_id
where job_id = %(job_id)s and job_tile.gid > %(after)s and (%(last)s::bigint is null or job_tile.gid <= %(last)s)
  and (%(statuses)s::text[] is null or tile_status(job_tile.status, job.status) = any(%(statuses)s::text[]))
order by job_tile.gid limit %(limit)s;

-- name: number_of_tile
select gid from job_tile where job_id = %(job_id)s and tile_id = %(tile_id)s;

-- Entries about a tile are those of log_entries.
-- name: log_end
select gid, logged, tile_id, message
from (
    select gid, log_date as logged, tile_id, message from job_log
    where job_id = %(job_id)s and gid > %(after)s and (
        %(tile_id)s::text is null or tile_id = %(tile_id)s
        or tile_id is null and starts_with(message, 'Tiles ')
        and strpos(', ' || substr(split_part(message, ':' || chr(10), 1), 7) || ', ', ', ' || %(tile_id)s || ', ') > 0
    )
    order by gid desc limit %(limit)s
) as newest
order by gid;

-- ------------------------------------------------------------------------------------------- HTTP service

-- name: ping
select 1;

-- See worker_sessions. The lock goes with the worker's session.
-- name: be_worker
select pg_advisory_lock_shared('job'::regclass::oid::integer, 0);

-- name: workers_alive
select count(*) from worker_sessions();

-- Until the end of the transaction no other job of the same owner is counted.
-- name: lock_owner
select pg_advisory_xact_lock(hashtextextended('tile jobs owner ' || %(owner)s, 'job'::regclass::oid::integer));

-- name: waiting_jobs_of_owner
select count(*) from job where owner = %(owner)s and status = 'ready';

-- name: pixel_count
select sum((core_width + 2 * coalesce(halo, 0)::bigint) * (core_height + 2 * coalesce(halo, 0)))
from job
join job_tile on job_tile.job_id = job.gid
join tile on tile.tile_set_id = job.tile_set_id and tile.tile_id = job_tile.tile_id
where job.gid = %(job_id)s;

-- name: output_folder
select output_folder from tile_set where name = %(name)s;

-- name: job_summaries
select job.gid as id, job.name, job.status, priority, not_before, paused_since, tile_set.name as tile_set, town_id,
       recipe, message, reason, seam_error, owner, mosaic_path, created, started, ended, total, complete,
       job_progress.failed, job_percent(job.status, progress, complete, total) as percent,
       job_phase(job.status, phase, runner) as phase,
       job_time_left(job.status, runner, expected_end, progress_told) as time_left
from job
join tile_set on tile_set.gid = job.tile_set_id
join job_progress on job_progress.job_id = job.gid
where job.gid between %(first)s and %(last)s and job.status = any(%(statuses)s::text[])
      and (%(recipes)s::text[] is null or recipe = any(%(recipes)s::text[]))
      and created >= coalesce(%(created_from)s::timestamptz, '-infinity')
      and created <= coalesce(%(created_to)s::timestamptz, 'infinity')
      and (%(least_seconds)s::integer is null
           or coalesce(ended, now()) - started >= make_interval(secs => %(least_seconds)s::integer))
      and (%(most_seconds)s::integer is null
           or coalesce(ended, now()) - started <= make_interval(secs => %(most_seconds)s::integer))
order by job.gid desc
limit %(limit)s;

-- A tile set that was registered again since may have other tiles. Each tile is looked up by itself: planned as one join,
-- every page would read the whole set.
-- name: tile_page
with page as (
    select job_tile.gid, tile_id, tile_status(job_tile.status, job.status) as status, job_tile.message,
           job_tile.started, job_tile.ended, job_tile.seam_error, seam_threshold,
           failures + (job_tile.status in ('in progress', 'complete'))::integer as tries,
           tile_set.gid as tile_set_id
    from job_tile
    join job on job.gid = job_id
    left join tile_set
        on tile_set.gid = job.tile_set_id
        and (%(of_any_registration)s or tile_set.registered = job.tile_set_registered)
    where job_id = %(job_id)s and job_tile.gid > %(after)s
    order by job_tile.gid
    limit %(limit)s
)
select page.gid, page.tile_id, status, message, started, ended, seam_error, seam_threshold, tries, "column", "row", width,
       height
from page
left join lateral (
    select core_column as "column", core_row as "row", core_width as width, core_height as height
    from tile where (tile.tile_set_id, tile.tile_id) = (page.tile_set_id, page.tile_id) limit 1
) as place on true
order by page.gid;

-- name: log_page
select gid, log_date as logged, tile_id, message from job_log
where job_id = %(job_id)s and gid > %(after)s and (is_open or %(with_closed)s)
order by gid
limit %(limit)s;

-- name: job_figures
select status, count(*) as jobs from job group by status;

-- name: tile_figures
select coalesce(sum(complete), 0) as complete, coalesce(sum(job_progress.failed), 0) as failed,
       coalesce(sum(total - complete - job_progress.failed) filter (where status in ('ready', 'in progress')), 0)
           as to_run
from job_progress
join job on job.gid = job_id;

-- name: tiles_of_last_minute
select count(*) from job_tile where status = 'complete' and ended > now() - interval '1 minute';

-- Paused jobs, and those whose time has not come, wait for nobody.
-- name: oldest_waiting
select coalesce(extract(epoch from now() - min(greatest(created, not_before))), 0)::double precision
from job where status = 'ready' and not is_held(paused_since, not_before);

-- ------------------------------------------------------------------------------------------------- Workers

-- name: forget_dead_workers
delete from worker where pid not in (select worker_sessions());

-- Another session may have had the same process number.
-- name: enter_worker
insert into worker (pid, host, process, lanes, hours, plugin, qgis, gdal, saga)
values (pg_backend_pid(), %(host)s, %(process)s, %(lanes)s, %(hours)s, %(plugin)s, %(qgis)s, %(gdal)s, %(saga)s)
on conflict (pid) do update set
    host = excluded.host, process = excluded.process, lanes = excluded.lanes, hours = excluded.hours,
    plugin = excluded.plugin, qgis = excluded.qgis, gdal = excluded.gdal, saga = excluded.saga, since = excluded.since;

-- Each worker with the job that it runs or helps with. Runners and helpers are named after host and process.
-- name: workers
select pid, host, process, since, lanes, hours, plugin, qgis, gdal, saga, coalesce(run.gid, help.job_id) as job_id,
       run.gid is not null as is_runner, help.blocks
from worker
left join lateral (
    select gid from job
    where is_unended(status) and starts_with(runner, worker.host || ':' || worker.process || ':')
    order by gid limit 1
) as run on true
left join lateral (
    select job_id, blocks from helper
    where ended is null and (lack = '' or claim is not null) and starts_with(name, worker.host || ':' || worker.process || ':')
    order by gid desc limit 1
) as help on true
where pid in (select worker_sessions())
order by since, pid;

-- What workers lack for jobs that have not ended, as runners and as helpers, as far as they have not found it since.
-- name: lacks_of_workers
select distinct on (pid, job_id) pid, job_id, lack.reason
from (
    select worker.pid, job_id, reason, declined as moment
    from job_declined join worker using (pid)
    union all
    select worker.pid, job_id, lack, helper.since
    from helper join worker on starts_with(name, worker.host || ':' || worker.process || ':')
    where lack is not null
) as lack
join job on job.gid = job_id
where is_unended(status)
order by pid, job_id, moment desc;

-- Helpers of jobs that have not ended whose workers lacked something and have ended since: of each host and job, the last
-- one for each reason, as an engine may have started many.
-- name: unfit_helpers
select host, process, since, ended, lanes, job_id, blocks, lack
from (
    select distinct on (helper.job_id, who.name[1], lack)
           who.name[1] as host, who.name[2]::integer as process, helper.since, helper.ended, helper.lanes,
           helper.job_id, helper.blocks, lack
    from helper
    cross join lateral regexp_match(helper.name, '^(.*):(\d+):[^:]*$') as who (name)
    join job on job.gid = helper.job_id
    where lack <> '' and helper.ended > now() - make_interval(secs => %(seconds)s) and is_unended(job.status)
      and not exists (
          select from worker
          where pid in (select worker_sessions()) and (worker.host, worker.process::text) = (who.name[1], who.name[2])
      )
    order by helper.job_id, who.name[1], lack, helper.ended desc
) as last
order by ended, process;

-- ------------------------------------------------------------------------------------ Helpers that fit the job

-- name: put_likeness
insert into job_likeness (job_id, claim, checksum, problem, models, plugin, qgis, gdal, saga)
select gid, %(number)s, %(checksum)s, %(problem)s, %(models)s, %(plugin)s, %(qgis)s, %(gdal)s, %(saga)s
from job where gid = %(job_id)s and claims = %(number)s
on conflict (job_id) do update set
    claim = excluded.claim, checksum = excluded.checksum, problem = excluded.problem, models = excluded.models,
    plugin = excluded.plugin, qgis = excluded.qgis, gdal = excluded.gdal, saga = excluded.saga;

-- name: likeness
select checksum, problem, models, plugin, qgis, gdal, saga
from job_likeness where job_id = %(job_id)s and claim = %(number)s;

-- name: put_helper_sign
insert into helper_sign (helper_id, job_id, claim, folder, sign)
values (%(helper_id)s, %(job_id)s, %(number)s, %(folder)s, %(sign)s)
on conflict (helper_id) do update set
    claim = excluded.claim, folder = excluded.folder, sign = excluded.sign, seen = null;

-- name: unseen_signs
select helper_id, folder, sign from helper_sign where job_id = %(job_id)s and claim = %(number)s and seen is null;

-- name: set_sign_seen
update helper_sign set seen = %(seen)s
where helper_id = %(helper_id)s and claim = %(number)s and sign = %(sign)s;

-- name: sign_seen
select seen from helper_sign where helper_id = %(helper_id)s and claim = %(number)s;
