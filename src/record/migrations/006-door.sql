-- The door: limits that all nodes share, sessions that can be seen and ended, and the second step before a family's words.

-- How often somebody may do something, by the generic cell rate algorithm: one instant a key. Keys are keyed digests, so no
-- address stands here. Not logged: after a crash everybody begins anew, and counting costs no flush to disk.
create unlogged table people.limit_state (
  key_digest bytea primary key,
  busy_until timestamptz not null
);
create index limit_state_over on people.limit_state (busy_until);

alter table people.session
  add column session_id uuid not null unique default gen_random_uuid(),
  -- To the hour: enough to know one's own, too coarse to follow somebody.
  add column last_used_at timestamptz not null default date_trunc('hour', now()),
  -- What kind of device, from a short list of words; never the browser's own description.
  add column device text not null default 'unknown',
  add column stepped_at timestamptz;
create index session_by_account on people.session (account_id) where ended_at is null;

alter table people.sign_in_link add column counts_as_two boolean not null default false;

-- A code for the second step: sent as a text, read out by a caseworker, or printed. Only a keyed digest is stored.
create table people.step_code (
  code_id uuid primary key default gen_random_uuid(),
  account_id uuid not null references people.account,
  kind text not null check (kind in ('text', 'read-out', 'printed')),
  digest bytea not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  tries_left integer not null,
  used_at timestamptz
);
create index step_code_by_account on people.step_code (account_id) where used_at is null;

-- A browser in which the second step is remembered.
create table people.known_device (
  device_hash bytea primary key,
  account_id uuid not null references people.account,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index known_device_by_account on people.known_device (account_id) where ended_at is null;

alter table people.limit_state enable row level security;
alter table people.step_code enable row level security;
alter table people.known_device enable row level security;
create policy door on people.limit_state for all using ((select app.is_service()));
create policy door on people.step_code for all using ((select app.is_service()));
create policy door on people.known_device for all using ((select app.is_service()));
-- A person sees their own sessions as themselves, so that a forgotten check finds nobody else's.
create policy own_sessions on people.session for select using (account_id = (select app.account()));

grant select, insert, update, delete on people.limit_state to wayforward_program;
grant select, insert, update on people.step_code, people.known_device to wayforward_program;

-- Takes one from each limit, or from none. In: keys, and for each how many there may be within how many seconds.
-- Out: 0 when taken, otherwise the seconds to wait.
create function people.take(keys bytea[], most integer[], within integer[]) returns integer
  language plpgsql volatile as $$
declare
  at timestamptz;
  wait double precision;
begin
  perform app.act_for(null, null, 'door');
  insert into people.limit_state (key_digest, busy_until)
    select k, now() from unnest(keys) as k order by k on conflict do nothing;
  -- In one order, so that two that take the same limits never wait for each other.
  perform from people.limit_state s where s.key_digest = any (keys) order by s.key_digest for update;
  at := clock_timestamp();
  select max(extract(epoch from greatest(s.busy_until, at) - at) + l.seconds::float8 / l.number - l.seconds) into wait
    from unnest(keys, most, within) as l (key, number, seconds) join people.limit_state s on s.key_digest = l.key;
  if wait > 0.001 then
    return ceil(wait);
  end if;
  update people.limit_state s
    set busy_until = greatest(s.busy_until, at) + make_interval(secs => l.seconds::float8 / l.number)
    from unnest(keys, most, within) as l (key, number, seconds) where s.key_digest = l.key;
  if random() < 0.01 then
    delete from people.limit_state s using (
      select o.key_digest from people.limit_state o where o.busy_until < at - interval '1 minute'
      limit 1000 for update skip locked) as over where s.key_digest = over.key_digest;
  end if;
  return 0;
end $$;

drop function people.enter(bytea, boolean);
-- One round trip from a cookie or a token to a person. Out: nothing when it is unknown, over or ended. A token is a
-- program's own second thing; a session has passed the second step once `stepped_at` is set.
create function people.enter(hash bytea, by_token boolean)
  returns table (account_id uuid, roles text[], organisation_id text, session_id uuid, has_stepped boolean)
  language plpgsql volatile as $$
begin
  perform app.act_for(null, null, 'door');
  if by_token then
    return query select a.account_id, a.roles, a.organisation_id, null::uuid, true
      from people.api_token t join people.account a using (account_id)
      where t.token_hash = hash and t.ended_at is null and a.ended_at is null;
  else
    update people.session s set last_used_at = date_trunc('hour', now())
      where s.session_hash = hash and s.ended_at is null and s.last_used_at < now() - interval '1 hour';
    return query select a.account_id, a.roles, a.organisation_id, s.session_id, s.stepped_at is not null
      from people.session s join people.account a using (account_id)
      where s.session_hash = hash and s.ended_at is null and a.ended_at is null and s.expires_at > now();
  end if;
end $$;

grant execute on function people.take(bytea[], integer[], integer[]), people.enter(bytea, boolean) to wayforward_program;
