-- Tiles of a set whose cores share a pixel with a rectangle of its grid; right and bottom are the first column and row
-- behind it. It has no search_path of its own, so that Postgres plans it as a part of the statement that calls it, and
-- uses the index over rows and columns.
create function tiles_within(
    set_id integer, first_column integer, first_row integer, right_column integer, bottom_row integer
)
returns setof tile language sql stable as $$
    select * from tile
    where tile_set_id = set_id
      and core_row > first_row - (select highest_core from tile_set where gid = set_id) and core_row < bottom_row
      and core_column > first_column - (select widest_core from tile_set where gid = set_id)
      and core_column < right_column
      and core_row + core_height > first_row and core_column + core_width > first_column
$$;
