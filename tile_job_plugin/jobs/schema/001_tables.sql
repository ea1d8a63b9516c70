-- Tile sets, jobs, their tiles and their log.

create table tile_set (
    gid serial primary key,
    name text not null unique check (name <> ''),
    crs_wkt text not null,
    x_origin double precision not null,
    y_origin double precision not null,
    pixel_width double precision not null check (pixel_width > 0),
    pixel_height double precision not null check (pixel_height > 0),
    data_type text not null,
    output_folder text,
    registered timestamptz not null default clock_timestamp()
);

create table tile (
    gid bigserial primary key,
    tile_set_id integer not null references tile_set on delete cascade,
    tile_id text not null check (tile_id <> ''),
    raster_path text not null,
    core_column integer not null,
    core_row integer not null,
    core_width integer not null check (core_width > 0),
    core_height integer not null check (core_height > 0),
    raster_column integer not null,
    raster_row integer not null,
    raster_width integer not null check (raster_width > 0),
    raster_height integer not null check (raster_height > 0),
    nodata double precision,
    unique (tile_set_id, tile_id)
);

create table town_tile (
    gid bigserial primary key,
    tile_set_id integer not null references tile_set on delete cascade,
    town_id text not null,
    -- Null in the one row of a town that touches no tile: the town is known all the same.
    tile_id text,
    unique (tile_set_id, town_id, tile_id),
    foreign key (tile_set_id, tile_id) references tile (tile_set_id, tile_id) on delete cascade
);
create index town_tile_tile on town_tile (tile_set_id, tile_id);

create table job (
    gid serial primary key,
    tile_set_id integer not null references tile_set,
    -- The registration that the job's tiles come from.
    tile_set_registered timestamptz not null,
    recipe text not null,
    recipe_parameters json not null default '{}',
    halo integer not null default 0 check (halo >= 0),
    lanes integer not null default 0 check (lanes >= 0),
    mosaic_path text not null,
    map_tiles_path text,
    keep_tiles boolean not null default false,
    town_id text,
    status text not null default 'ready'
        check (status in ('ready', 'in progress', 'mosaicking', 'complete', 'failed', 'cancelled')),
    message text not null default '',
    runner text,
    created timestamptz not null default now(),
    started timestamptz,
    ended timestamptz
);
create index job_unended on job (gid) where status in ('ready', 'in progress', 'mosaicking');
create index job_tile_set on job (tile_set_id);

create table job_tile (
    gid bigserial primary key,
    job_id integer not null references job on delete cascade,
    -- No reference to tile: the rows of an ended job stay when its tile set is registered again.
    tile_id text not null,
    status text not null default 'ready'
        check (status in ('ready', 'in progress', 'complete', 'failed', 'cancelled')),
    message text not null default '',
    started timestamptz,
    ended timestamptz,
    unique (job_id, tile_id)
);

create table job_log (
    gid bigserial primary key,
    job_id integer not null references job on delete cascade,
    tile_id text,
    log_date timestamptz not null default now(),
    message text not null,
    foreign key (job_id, tile_id) references job_tile (job_id, tile_id) on delete cascade
);
create index job_log_job on job_log (job_id, tile_id);
