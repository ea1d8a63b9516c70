-- Workers that can't run a job leave it to others, and do not ask for it again for a while.

create table job_declined (
    job_id integer not null references job on delete cascade,
    -- The server's process for the worker's session.
    pid integer not null,
    -- The worker, as in job.runner.
    runner text not null,
    -- What the worker lacks.
    reason text not null,
    declined timestamptz not null default now(),
    primary key (job_id, pid)
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
            'grant %s on job_declined to %s',
            case when held.may_run then 'select, insert, update, delete' else 'select' end,
            case when held.grantee = 'PUBLIC' then 'public' else quote_ident(held.grantee) end
        );
    end loop;
end $$;
