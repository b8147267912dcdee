-- The keys, in a database of their own that copies of the record do not contain. Each is wrapped under the master key.
create table audience_key (
  case_id uuid not null,
  audience text not null,
  wrapped bytea not null,
  made_at timestamptz not null default now(),
  primary key (case_id, audience)
);
create table service_secret (
  name text primary key,
  wrapped bytea not null
);
grant select, insert, delete on audience_key to wayforward_keys;
grant select, insert on service_secret to wayforward_keys;
