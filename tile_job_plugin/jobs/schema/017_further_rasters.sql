-- The rasters that a job's recipe reads beside its tiles, as they were when the job was started.

create table job_raster (
    job_id integer not null references job on delete cascade,
    -- The recipe's parameter.
    parameter text not null,
    -- Counts the rasters of a parameter that takes several, from 0.
    position integer not null,
    -- The tile set whose rasters are read; null for a file.
    tile_set_id integer references tile_set,
    tile_set_registered timestamptz,
    -- What a file said about itself, null for a tile set: GDAL's geotransform, its size in pixels, its CRS (empty for none),
    -- GDAL's name of its pixels' type, and the nodata value, if it has one.
    transform double precision[],
    width integer,
    height integer,
    crs_wkt text,
    data_type text,
    nodata double precision,
    -- What warps it onto the grid of the job's tile set, null where it lies on that: PROJ's operation (empty for none), and
    -- GDAL's XSCALE and YSCALE.
    operation text,
    x_scale double precision,
    y_scale double precision,
    primary key (job_id, parameter, position),
    check ((tile_set_id is null) = (tile_set_registered is null)),
    check ((tile_set_id is null) = (data_type is not null))
);
create index on job_raster (tile_set_id);

-- Who starts or reads jobs already goes on to do so without further grants.
do $$
declare
    held record;
begin
    for held in
        select grantee, bool_or(privilege_type = 'INSERT') as may_start
        from information_schema.role_table_grants
        where table_schema = current_schema() and table_name = 'job' and privilege_type in ('SELECT', 'INSERT')
          and grantee <> current_user
        group by grantee
    loop
        execute format(
            'grant %s on job_raster to %s',
            case when held.may_start then 'select, insert' else 'select' end,
            case when held.grantee = 'PUBLIC' then 'public' else quote_ident(held.grantee) end
        );
    end loop;
end $$;
