-- People who asked on a public page to be rung. Sealed under a key of the request's own, which goes when the call is made.
create table people.call_request (
  call_id uuid primary key,
  sealed bytea not null,
  asked_at timestamptz not null,
  made_at timestamptz
);
create index call_request_waiting on people.call_request (asked_at) where made_at is null;

alter table people.call_request enable row level security;
create policy asking on people.call_request for all using ((select app.is_service()));

grant select, insert, update on people.call_request to wayforward_program;
