-- How far a job is in all its phases, and what each phase has cost, by which those of later jobs are estimated.

-- Functions look for temporary tables last: anyone may make one of the same name.
select set_config('search_path', current_setting('search_path') || ', pg_temp', true);

alter table job
    -- What its runner does, or did last; null before one of this release has had the job.
    add column phase text constraint job_phase_known
        check (phase in ('halo', 'tiles', 'seams', 'mosaics', 'map tiles', 'publication')),
    -- Percent of all work, which never falls but by a retry of a complete job; null as above.
    add column progress double precision constraint job_progress_percent check (progress between 0 and 100),
    -- When its runner expects to be done; null where that is not known.
    add column expected_end timestamptz constraint job_expected_end_finite check (isfinite(expected_end)),
    -- When its runner last told the above.
    add column progress_told timestamptz;

-- What a job shows of them. A runner of an earlier release tells nothing: its tiles are then 95 percent of the work.
create function job_percent(status text, progress double precision, complete integer, total integer)
returns double precision language sql immutable as $$
    select case when status = 'complete' then 100 else coalesce(progress, 95.0 * complete / nullif(total, 0), 0) end
$$;

create function job_phase(status text, phase text, runner text) returns text language sql immutable as $$
    select case when status in ('complete', 'failed', 'cancelled') then null
                when status = 'ready' or runner is null then 'waiting'
                else coalesce(phase, case status when 'mosaicking' then 'mosaics' else 'tiles' end) end
$$;

-- Seconds; null where nobody knows, also where the runner has told nothing for a minute.
create function job_time_left(status text, runner text, expected_end timestamptz, told timestamptz)
returns double precision language sql stable as $$
    select case when status in ('in progress', 'mosaicking') and runner is not null
                     and told > clock_timestamp() - interval '1 minute' and expected_end is not null
                then greatest(extract(epoch from expected_end - clock_timestamp()), 0)::double precision end
$$;

create table phase_cost (
    job_id integer not null references job on delete cascade,
    phase text not null,
    -- Of work: those of lanes that run at the same time are added.
    seconds double precision not null check (seconds >= 0 and seconds < 'infinity'),
    -- How much was done in them, in the phase's own unit (run/phases/costs.py).
    amount double precision not null check (amount > 0 and amount < 'infinity'),
    primary key (job_id, phase)
);

-- Who runs or reads jobs already goes on to do so without further grants.
do $$
declare
    held record;
begin
    for held in
        select grantee, bool_or(privilege_type = 'UPDATE') as may_run
        from information_schema.role_table_grants
        where table_schema = current_schema() and table_name = 'job' and privilege_type in ('SELECT', 'UPDATE')
          and grantee <> current_user
        group by grantee
    loop
        execute format(
            'grant %s on phase_cost to %s',
            case when held.may_run then 'select, insert, update' else 'select' end,
            case when held.grantee = 'PUBLIC' then 'public' else quote_ident(held.grantee) end
        );
    end loop;
end $$;
