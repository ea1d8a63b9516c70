-- Rasters of one set whose pixels have different types.

-- Null in sets that were registered before: all their rasters have the type of the set.
alter table tile add column data_type text;
