-- The lowest and the highest ground of tiles, measured once a recipe's reach depends on them.

create table tile_height (
    tile_gid bigint primary key references tile on delete cascade,
    -- In the elevation's unit; null in a tile without ground.
    lowest double precision,
    highest double precision,
    -- Bytes of the tile's raster when it was measured, and its time of change in nanoseconds; null where nothing tells.
    raster_size bigint,
    raster_changed bigint,
    check ((lowest is null) = (highest is null))
);

select grant_as_for_jobs('{tile_height}');
