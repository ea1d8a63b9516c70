-- Results of blocks that are kept when their jobs are complete, so that later jobs need not compute them again.

create table kept_block (
    gid bigserial primary key,
    job_id integer not null references job on delete cascade,
    -- As the computer names it that has kept the block.
    folder text not null unique,
    -- A digest of all that the job's windows have in common: the recipe, its values, and the programs that run it.
    recipe text not null,
    -- What the list in the folder says that the block was made from.
    made_from text not null,
    -- Pixels of neighbour data around the block.
    halo integer not null check (halo >= 0),
    tile_ids text[] not null,
    -- Of each tile, a digest of where it lies and of the rasters in its window.
    inputs text[] not null check (cardinality(inputs) = cardinality(tile_ids)),
    bytes bigint not null,
    -- The computer whose limit it counts for.
    host text not null,
    -- The database user who has written all of it but `used`, whatever a statement says.
    kept_by text not null,
    used timestamptz not null default clock_timestamp()
);
create index kept_block_of_recipe on kept_block (recipe, gid);
create index kept_block_of_job on kept_block (job_id);
create index kept_block_of_host on kept_block (kept_by, host, used);

-- What was in the files of rasters when these were last read as a whole.
create table raster_content (
    -- The database user who has read them, whatever a statement says.
    kept_by text not null,
    -- As that user's computer names it.
    path text not null,
    -- Size and time of change of each of its files.
    state text not null,
    checksum text not null,
    primary key (kept_by, path)
);

create function note_keeper() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    new.kept_by := current_user;
    return new;
end $$;
create trigger note_keeper before insert or update on raster_content for each row execute function note_keeper();
create trigger note_keeper before insert on kept_block for each row execute function note_keeper();
create trigger note_changer before update on kept_block for each row
    when ((new.job_id, new.folder, new.recipe, new.made_from, new.halo, new.tile_ids, new.inputs, new.bytes, new.host,
           new.kept_by)
          is distinct from
          (old.job_id, old.folder, old.recipe, old.made_from, old.halo, old.tile_ids, old.inputs, old.bytes, old.host,
           old.kept_by))
    execute function note_keeper();

select grant_as_for_jobs('{kept_block, raster_content}', '{kept_block_gid_seq}');
