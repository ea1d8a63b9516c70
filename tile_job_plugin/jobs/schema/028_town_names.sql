-- What people call towns, which ids alone don't say.

-- Only towns that have a name.
create table town_name (
    tile_set_id integer not null references tile_set on delete cascade,
    town_id text not null,
    name text not null check (name <> ''),
    primary key (tile_set_id, town_id)
);

-- Who runs or reads jobs already goes on to do so without further grants.
do $$
declare
    reader text;
begin
    for reader in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = current_schema() and table_name = 'job' and privilege_type = 'SELECT'
          and grantee <> current_user
    loop
        execute format(
            'grant select on town_name to %s', case when reader = 'PUBLIC' then 'public' else quote_ident(reader) end
        );
    end loop;
end $$;
