-- How often a job was claimed: the number of its last claim, so that of two claims everyone knows the later one.
alter table job add column claims integer not null default 0;
