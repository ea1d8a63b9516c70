-- Functions that run as the tables' owner look for temporary tables last: anyone may make one of the same name.
select set_config('search_path', current_setting('search_path') || ', pg_temp', true);
alter function count_new_tiles() set search_path from current;
alter function count_changed_tiles() set search_path from current;

-- For pages of a job's tiles, in the order in which they were asked for.
create index job_tile_page on job_tile (job_id, gid);
