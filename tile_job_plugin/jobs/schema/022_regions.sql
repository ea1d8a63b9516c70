-- Tile sets and jobs of a million tiles: tiles by region, and cancelled jobs whose tiles need not be written.

alter table tile_set
    -- Of the widest and the highest of its tiles, in pixels; null in a set without tiles.
    add column widest_core integer,
    add column highest_core integer;
update tile_set set (widest_core, highest_core) = (
    select max(core_width), max(core_height) from tile where tile_set_id = tile_set.gid
);

-- For tiles by region: of those whose cores reach into a rectangle, none begins further away than the largest is wide
-- and high.
create index tile_region on tile (tile_set_id, core_row, core_column);

-- What a tile of a job shows: with a cancel, what was not complete counts as cancelled, though only the job's row says so.
create function tile_status(status text, job_status text) returns text language sql immutable as $$
    select case when job_status = 'cancelled' and status in ('ready', 'in progress') then 'cancelled' else status end
$$;

-- For whoever takes a job over: which of its tiles were under way.
create index job_tile_in_progress on job_tile (job_id) where status = 'in progress';
