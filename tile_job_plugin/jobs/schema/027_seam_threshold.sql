-- The difference above which results of the output that `seam_error` is of have a seam; 0 for jobs of earlier releases.
alter table job add column seam_threshold double precision not null default 0;
