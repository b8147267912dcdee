-- What was done about an account by others, and changes of address that two caseworkers carry out together.

create table people.account_event (
  account_id uuid not null references people.account,
  event_id uuid not null default gen_random_uuid(),
  at timestamptz not null default now(),
  kind text not null,
  by_account uuid not null references people.account,
  -- How the person was known, from a short list.
  how text not null,
  primary key (account_id, event_id)
);
create trigger account_event_is_permanent before update or delete on people.account_event
  for each row execute function record.refuse_change();
create trigger account_event_stays before truncate on people.account_event execute function record.refuse_change();

create table people.address_change (
  change_id uuid primary key,
  account_id uuid not null references people.account,
  -- The new e-mail address and telephone number, under the person's own key.
  sealed bytea not null,
  how text not null,
  asked_by uuid not null references people.account,
  asked_at timestamptz not null default now(),
  decided_by uuid references people.account,
  decided_at timestamptz,
  outcome text check (outcome in ('changed', 'stopped', 'address-taken')),
  -- Nobody changes an address alone, whatever the program says.
  check (outcome is distinct from 'changed' or decided_by <> asked_by)
);
-- One at a time.
create unique index address_change_open on people.address_change (account_id) where outcome is null;

alter table people.account_event enable row level security;
alter table people.address_change enable row level security;
create policy door on people.account_event for all using ((select app.is_service()));
create policy door on people.address_change for all using ((select app.is_service()));
grant select, insert on people.account_event to wayforward_program;
grant select, insert, update on people.address_change to wayforward_program;
