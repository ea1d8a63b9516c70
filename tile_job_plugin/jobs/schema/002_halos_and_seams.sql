-- Halos that are found by measuring, and how much results differ where tiles meet.

-- Null until it is measured.
alter table job alter column halo drop default, alter column halo drop not null;
alter table job
    add column seam_error double precision,
    add column seam_error_mean double precision,
    add column seam_error_place text not null default '';
alter table job_tile add column seam_error double precision;

create table measured_halo (
    gid serial primary key,
    tile_set_id integer not null references tile_set on delete cascade,
    tile_set_registered timestamptz not null,
    recipe text not null,
    recipe_parameters jsonb not null,
    -- Another one when the recipe's steps, or the programs that run them, have changed.
    recipe_version text not null,
    halo integer not null check (halo >= 0),
    -- How far results changed from the edge of a window; null where no end of it was found.
    reach integer,
    -- By how much results still differed at the halo's distance.
    remaining double precision not null,
    measured timestamptz not null default now(),
    unique (tile_set_id, recipe, recipe_parameters)
);
