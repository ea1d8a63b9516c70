-- What strangers are told of a job, and whose a job is: what is run on a worker may be wanted by somebody else.

-- Why the job failed, or what is wrong with its mosaic: one of a few words. `message` says it in full.
alter table job add column reason text not null default '';
-- Whether an entry is made of numbers, ids and names of a job alone.
alter table job_log add column is_open boolean not null default false;

alter table job
    -- The database user who last said what the job runs and where it writes, whatever a statement says; null for a job
    -- of before that anybody may have changed.
    add column created_by text,
    -- By whoever started the job, over what it runs and where it writes; empty for none.
    add column signature text not null default '';
update job set created_by = current_user
where not exists (
    select from information_schema.role_table_grants
    where table_schema = current_schema() and table_name = 'job' and privilege_type in ('INSERT', 'UPDATE')
      and grantee <> current_user
);

-- What is no object, or nested so deeply that Python can't read it, would stop whoever reads the row.
alter table job add constraint job_recipe_parameters_plain check (
    json_typeof(recipe_parameters) = 'object'
    and length(recipe_parameters::text) - length(translate(recipe_parameters::text, '[{', '')) < 500
) not valid;

create function note_creator() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' and new.tile_set_id = old.tile_set_id and new.recipe = old.recipe
       and new.recipe_parameters::text = old.recipe_parameters::text and new.mosaic_path = old.mosaic_path
       and new.map_tiles_path is not distinct from old.map_tiles_path and new.signature = old.signature then
        new.created_by := old.created_by;
    else
        new.created_by := current_user;
    end if;
    return new;
end $$;
create trigger note_creator before insert or update on job for each row execute function note_creator();

-- Who may start jobs is granted the column so that he can lock the row; where results may go is not for him to say.
create function keep_output_folder() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if new.output_folder is distinct from old.output_folder and not has_table_privilege(tg_relid, 'UPDATE') then
        raise insufficient_privilege using message = 'permission denied for the output folder of a tile set';
    end if;
    return new;
end $$;
create trigger keep_output_folder before update on tile_set for each row execute function keep_output_folder();
