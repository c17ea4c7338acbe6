-- Transactions opened for one authority take this role, so that the rows of others stay closed even where the connecting user owns the tables or is a
-- superuser. A user who may not create roles goes without it: forced row-level security then holds for that user, as owner of the tables.
-- Two databases of one server may make the role at the same moment.
do $$
begin
  if not exists (select from pg_roles where rolname = 'skillmix_app') then
    create role skillmix_app nologin;
  end if;
exception
  when insufficient_privilege or duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
do $$
begin
  if exists (select from pg_roles where rolname = 'skillmix_app') then
    if not (select rolsuper from pg_roles where rolname = current_user) then
      begin
        execute format('grant skillmix_app to %I', current_user);
      exception when insufficient_privilege then null;
      end;
    end if;
    grant usage on schema public to skillmix_app;
    grant select, insert, update, delete on workbook, workbook_row, edit, change, run, gap_mark, shared_comparison to skillmix_app;
    grant usage on sequence change_id_seq to skillmix_app;
  end if;
end $$;
--> statement-breakpoint
do $$
declare
  closed text;
begin
  foreach closed in array array['workbook', 'workbook_row', 'edit', 'change', 'run', 'gap_mark', 'shared_comparison'] loop
    execute format('alter table %I enable row level security', closed);
    execute format('alter table %I force row level security', closed);
    execute format(
      'create policy own_authority on %I using (authority_id = (select nullif(current_setting(''skillmix.authority'', true), '''')::uuid))',
      closed
    );
  end loop;
end $$;
--> statement-breakpoint
-- Workers look for runs that wait over all authorities: to read only.
create policy worker on run for select using ((select current_setting('skillmix.worker', true)) = 'yes');
