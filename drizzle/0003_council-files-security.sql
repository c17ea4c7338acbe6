-- What councils hand in is theirs alone: closed like every other table of an authority.
do $$
begin
  if exists (select from pg_roles where rolname = 'skillmix_app') then
    grant select, insert, update, delete on team_locality, council_reading to skillmix_app;
  end if;
end $$;
--> statement-breakpoint
do $$
declare
  closed text;
begin
  foreach closed in array array['team_locality', 'council_reading'] loop
    execute format('alter table %I enable row level security', closed);
    execute format('alter table %I force row level security', closed);
    execute format(
      'create policy own_authority on %I using (authority_id = (select nullif(current_setting(''skillmix.authority'', true), '''')::uuid))',
      closed
    );
  end loop;
end $$;
