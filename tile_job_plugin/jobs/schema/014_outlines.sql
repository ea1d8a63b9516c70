-- Outlines that mosaics are cut to: of towns, which are kept with their tile set, and of jobs.

-- WKB in the tile set's CRS, as large as a town's border is long: a table of its own, so that only who needs it reads it.
create table town_outline (
    tile_set_id integer not null references tile_set on delete cascade,
    town_id text not null,
    outline bytea not null,
    primary key (tile_set_id, town_id)
);

-- What cuts the job's mosaic; null for nothing. A town's outline is the tile set's, another one is kept with the job.
alter table job add column clip text check (clip in ('town_id', 'extent', 'area'));

create table job_outline (
    job_id integer primary key references job on delete cascade,
    outline bytea not null
);

-- Who runs or reads jobs already goes on to do so without further grants.
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
            'grant select on town_outline to %s',
            case when held.grantee = 'PUBLIC' then 'public' else quote_ident(held.grantee) end
        );
        execute format(
            'grant %s on job_outline to %s',
            case when held.may_start then 'select, insert' else 'select' end,
            case when held.grantee = 'PUBLIC' then 'public' else quote_ident(held.grantee) end
        );
    end loop;
end $$;
