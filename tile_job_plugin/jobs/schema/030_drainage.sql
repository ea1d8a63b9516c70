-- What pieces of a tile set must know of each other for products that follow water.

-- A trigger's function looks tables up in this schema alone.
select set_config('search_path', current_setting('search_path') || ', pg_temp', true);

create table drainage (
    gid bigserial primary key,
    tile_set_id integer not null references tile_set on delete cascade,
    -- A digest of the pieces and of the rasters' files: what was found holds as long as these stay as they are.
    made_from text not null,
    -- How often somebody has begun to prepare it. Only who did so last writes on.
    takes integer not null default 0,
    used timestamptz not null default clock_timestamp(),
    -- The database user who has written it and its pieces, whatever a statement says.
    kept_by text not null,
    unique (tile_set_id, made_from, kept_by)
);

create table drainage_piece (
    drainage_id bigint not null references drainage on delete cascade,
    -- Of which product, and what of it.
    stage text not null,
    piece integer not null,
    content bytea not null,
    primary key (drainage_id, stage, piece)
);

create trigger note_keeper before insert on drainage for each row execute function note_keeper();
create trigger note_changer before update on drainage for each row
    when ((new.tile_set_id, new.made_from, new.kept_by) is distinct from (old.tile_set_id, old.made_from, old.kept_by))
    execute function note_keeper();

create function refuse_other_keeper() returns trigger language plpgsql set search_path from current as $$
begin
    if not exists (select from drainage where gid = new.drainage_id and kept_by = current_user) then
        raise insufficient_privilege using message = 'another user keeps this drainage';
    end if;
    return new;
end $$;
create trigger refuse_other_keeper before insert or update on drainage_piece
    for each row execute function refuse_other_keeper();

create function drainage_key(drainage_id bigint) returns bigint language sql stable set search_path from current as $$
    select hashtextextended('tile jobs drainage ' || drainage_id, 'job'::regclass::oid::bigint)
$$;

alter table job
    drop constraint job_phase_known,
    add constraint job_phase_known
        check (phase in ('drainage', 'halo', 'tiles', 'seams', 'mosaics', 'map tiles', 'publication'));

select grant_as_for_jobs('{drainage, drainage_piece}', '{drainage_gid_seq}');
