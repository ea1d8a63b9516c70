-- Rasters with several bands, one of which is used.

-- Counted from 1; null where the raster may have just one, as in all sets that were registered before.
alter table tile add column band integer;
