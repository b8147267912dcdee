-- Passkeys: the public half alone. A challenge is made without being stored; that it was used is.
create table people.passkey (
  credential_id text primary key,
  account_id uuid not null references people.account,
  public_key bytea not null,
  counter bigint not null,
  device text not null,
  made_at timestamptz not null default now(),
  last_used_at timestamptz,
  ended_at timestamptz
);
create index passkey_by_account on people.passkey (account_id) where ended_at is null;

create table people.used_challenge (
  challenge_hash bytea primary key,
  used_at timestamptz not null default now()
);
create index used_challenge_old on people.used_challenge (used_at);

alter table people.passkey enable row level security;
alter table people.used_challenge enable row level security;
create policy door on people.passkey for all using ((select app.is_service()));
create policy door on people.used_challenge for all using ((select app.is_service()));
grant select, insert, update on people.passkey to wayforward_program;
grant select, insert, delete on people.used_challenge to wayforward_program;
