-- Tokens are closed like every other table of an authority.
do $$
begin
  if exists (select from pg_roles where rolname = 'skillmix_app') then
    grant select, insert, update, delete on api_token to skillmix_app;
  end if;
end $$;
--> statement-breakpoint
alter table api_token enable row level security;
--> statement-breakpoint
alter table api_token force row level security;
--> statement-breakpoint
create policy own_authority on api_token using (authority_id = (select nullif(current_setting('skillmix.authority', true), '')::uuid));
--> statement-breakpoint
-- Who presents a token is let see its own row, to read only: which authority it is of is not known before.
create policy presented on api_token for select using (hash = (select nullif(current_setting('skillmix.token_hash', true), '')));
