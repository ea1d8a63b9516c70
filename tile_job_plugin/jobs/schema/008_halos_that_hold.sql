-- For which tiles a measured halo holds, and what was seen of it.

alter table measured_halo
    -- Between the lowest and the highest pixel of the roughest tile that was measured, in the elevation's unit; null
    -- where that was not looked at.
    add column relief double precision,
    -- Which results still differed at the halo's distance, in words.
    add column differing text not null default '',
    -- A job with this halo had seams: the next one measures anew, and takes a wider one.
    add column left_seams boolean not null default false;
