-- Forgetting: how far each closed case has been forgotten, what is known of a person's own doings with their data,
-- and rights for the parts of the program that destroy. Facts and sealed words stay: without their keys words say nothing.

create table record.forgetting (
  case_id uuid primary key,
  -- A tombstone was or is being written, and the keys behind it may not all be gone yet.
  begun_at timestamptz,
  -- The kinds of record whose keys were destroyed.
  erased text[] not null default '{}',
  -- The last kind of words was destroyed.
  whole_at timestamptz,
  -- The London date on which to look again, under the provider's times as they were.
  look_on date,
  times text not null default ''
);
create index forgetting_begun on record.forgetting (case_id) where begun_at is not null;
create index event_erasure_confirmed on record.event (case_id) where kind = 'erasure-confirmed';
create index case_file_closed on record.case_file (closed_at) where closed_at is not null;

alter table record.forgetting enable row level security;
create policy forgetting on record.forgetting for all using ((select app.is_service()));

-- One run a day of each task, whichever node takes it.
create table record.daily_run (
  task text primary key,
  ran_on date not null
);
alter table record.daily_run enable row level security;
create policy daily on record.daily_run for all using ((select app.is_service()));

-- What was done with a person's own data, and by whom; never the data.
create table people.account_log (
  log_id uuid primary key,
  account_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  what text not null check (what in ('copy-taken', 'name-corrected', 'phone-corrected', 'email-corrected'))
);
create index account_log_by_account on people.account_log (account_id, at);
alter table people.account_log enable row level security;
create policy see on people.account_log for select using (
  (select app.is_service()) or account_id = (select app.account()));
create policy note on people.account_log for insert with check ((select app.is_service()));

-- Copies of notices are sealed under a key of their case, so that they go with it; others under a key of their own.
-- Null: written before, under the key of the person.
alter table people.sent_message add column key_owner uuid;
create index sent_message_by_owner on people.sent_message (key_owner);
create index sent_message_by_account on people.sent_message (account_id);
create index sent_message_by_time on people.sent_message (sent_at);
create index draft_by_change on people.draft (changed_at);

grant select, insert, update on record.forgetting, record.daily_run to wayforward_program;
grant select, insert on people.account_log to wayforward_program;
grant delete on people.sent_message, people.call_request, people.session, people.sign_in_link, people.api_token,
  people.step_code, people.known_device, people.address_change to wayforward_program;
