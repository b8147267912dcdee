-- The program may rewrite the table of keys, so that destroyed keys do not stay in its files (PostgreSQL 17 and later;
-- before that only the owner may, and the certificate says that it was not done).
do $$
begin
  if current_setting('server_version_num')::integer >= 170000 then
    execute 'grant maintain on table audience_key to wayforward_keys';
  end if;
end $$;
