-- Gives a local database to the role that jobs use, which is no superuser: whoever logs in as a superuser can run
-- programs. Run by the superuser, in a new cluster, in one that an earlier release has made, or once more.
do $$
declare
    item record;
begin
    if not exists (select from pg_roles where rolname = 'tile_jobs_user') then
        create role tile_jobs_user login;
    end if;
    alter database tile_jobs owner to tile_jobs_user;
    for item in
        select format('schema %I', nspname) as name from pg_namespace
        where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
        union all
        select format('table %s', pg_class.oid::regclass) from pg_class
        join pg_namespace on pg_namespace.oid = relnamespace
        where nspname !~ '^pg_' and nspname <> 'information_schema'
          and (relkind in ('r', 'p', 'v', 'm')
               -- A sequence that belongs to a column goes with its table.
               or relkind = 'S' and not exists (
                   select from pg_depend where objid = pg_class.oid and deptype in ('a', 'i')
               ))
        union all
        select format('routine %s', pg_proc.oid::regprocedure) from pg_proc
        join pg_namespace on pg_namespace.oid = pronamespace
        where nspname !~ '^pg_' and nspname <> 'information_schema'
    loop
        execute format('alter %s owner to tile_jobs_user', item.name);
    end loop;
end $$;
alter role tile_jobs password null;
