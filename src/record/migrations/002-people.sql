-- People, how they come in, and the register of organisations.
-- Personal details are sealed under a key of the person's own; an address can be found only by its keyed index.

create schema people;

create table people.account (
  account_id uuid primary key,
  roles text[] not null default '{}',
  organisation_id text,
  email_index bytea unique,
  -- Name, e-mail address and telephone number, sealed.
  details bytea not null,
  made_at timestamptz not null,
  ended_at timestamptz
);

create table people.session (
  session_hash bytea primary key,
  account_id uuid not null references people.account,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

create table people.sign_in_link (
  token_hash bytea primary key,
  account_id uuid not null references people.account,
  goes_to text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table people.api_token (
  token_hash bytea primary key,
  account_id uuid not null references people.account,
  made_at timestamptz not null,
  ended_at timestamptz
);

-- A request for help that is not sent yet: sealed, read only with the key that its writer holds, gone after 30 days.
create table people.draft (
  draft_id uuid primary key,
  holder_hash bytea,
  account_id uuid,
  sealed bytea not null,
  changed_at timestamptz not null,
  asked_case text
);

create table people.organisation (
  organisation_id text primary key,
  kind text not null check (kind in ('local-authority', 'icb', 'setting')),
  name text not null,
  authority text,
  setting_kind text,
  town text,
  postcode text,
  valid_from date,
  valid_to date,
  successor text,
  source text not null
);
create index organisation_by_authority on people.organisation (authority, kind, name);

create table people.sent_message (
  message_id uuid primary key,
  account_id uuid not null,
  channel text not null,
  sealed bytea not null,
  sent_at timestamptz not null
);

alter table people.account enable row level security;
alter table people.session enable row level security;
alter table people.sign_in_link enable row level security;
alter table people.api_token enable row level security;
alter table people.draft enable row level security;
alter table people.sent_message enable row level security;

create function people.shares_a_case(with_account uuid) returns boolean language sql stable security definer
  set search_path = record, people, pg_temp as $$
  select exists (
    select from standing mine join standing theirs using (case_id)
    where mine.account_id = app.account() and theirs.account_id = with_account)
$$;

-- Workers are known by name to everybody they work for; people of a case to those of the same case.
create policy see on people.account for select using (
  (select app.is_service()) or account_id = (select app.account())
  or 'caseworker' = any ((select app.roles())::text[])
  or roles && array['caseworker', 'safeguarding-lead']
  or people.shares_a_case(account_id));
create policy make on people.account for insert with check ((select app.is_service()));
create policy change on people.account for update using ((select app.is_service()));

create policy door on people.session for all using ((select app.is_service()));
create policy door on people.sign_in_link for all using ((select app.is_service()));
create policy door on people.api_token for all using ((select app.is_service()));
create policy asking on people.draft for all using ((select app.is_service()));
create policy outbox on people.sent_message for all using ((select app.is_service()));

-- One round trip from a cookie or a token to a person. Out: nothing when it is unknown, over or ended.
create function people.enter(hash bytea, by_token boolean) returns table (account_id uuid, roles text[], organisation_id text)
  language plpgsql volatile as $$
begin
  perform app.act_for(null, null, 'door');
  if by_token then
    return query select a.account_id, a.roles, a.organisation_id
      from people.api_token t join people.account a using (account_id)
      where t.token_hash = hash and t.ended_at is null and a.ended_at is null;
  else
    return query select a.account_id, a.roles, a.organisation_id
      from people.session s join people.account a using (account_id)
      where s.session_hash = hash and s.ended_at is null and a.ended_at is null and s.expires_at > now();
  end if;
end $$;

create function people.names(account uuid, as_roles text[], wanted uuid[])
  returns table (account_id uuid, roles text[], organisation_id text, details bytea) language plpgsql volatile as $$
begin
  perform app.act_for(account, as_roles, '');
  return query select a.account_id, a.roles, a.organisation_id, a.details from people.account a
    where a.account_id = any (wanted) or (wanted is null and a.roles && array['caseworker', 'safeguarding-lead']);
end $$;
