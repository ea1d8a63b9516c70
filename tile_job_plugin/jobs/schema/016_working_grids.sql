-- Tile sets with a pixel grid of their own, onto which rasters are warped as they are read.

-- How pixels are resampled; null in a set whose rasters all lie on its grid.
alter table tile_set add column resampling text;

-- Rasters that lie on one pixel grid of their own.
create table raster_group (
    gid bigserial primary key,
    tile_set_id integer not null references tile_set on delete cascade,
    -- From 0; where several groups have a pixel, that with the lowest number is taken.
    number integer not null check (number >= 0),
    crs_wkt text not null,
    -- GDAL's geotransform.
    transform double precision[] not null check (array_length(transform, 1) = 6),
    -- PROJ's, to the tile set's CRS, with x before y and degrees; empty where both CRSs are the same.
    operation text not null,
    -- GDAL's XSCALE and YSCALE.
    x_scale double precision not null check (x_scale > 0),
    y_scale double precision not null check (y_scale > 0),
    unique (tile_set_id, number)
);

-- The number of the raster's group, on whose grid its columns and rows count; null where that is the set's.
alter table tile add column raster_group integer;

-- Who reads tile sets already goes on to do so without further grants.
do $$
declare
    held record;
begin
    for held in
        select grantee from information_schema.role_table_grants
        where table_schema = current_schema() and table_name = 'tile' and privilege_type = 'SELECT'
          and grantee <> current_user
    loop
        execute format(
            'grant select on raster_group to %s',
            case when held.grantee = 'PUBLIC' then 'public' else quote_ident(held.grantee) end
        );
    end loop;
end $$;
