-- The record: append-only facts, sealed words, and who may read them.
-- The program logs in as a role that owns nothing here. Each statement it sends says for whom it acts (app.*),
-- and the policies below let through only what that person may see, so a forgotten check in a page reads nothing.

create schema record;
create schema app;

create function app.account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function app.roles() returns text[] language sql stable parallel safe
  as $$ select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') $$;
create function app.is_service() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('app.service', true), '') <> '' $$;

-- Says for whom the rest of this transaction acts. An empty account is nobody; a service name is the program itself.
create function app.act_for(account uuid, roles text[], service text) returns void language sql volatile as $$
  select set_config('app.account', coalesce(account::text, ''), true),
         set_config('app.roles', array_to_string(coalesce(roles, '{}'), ','), true),
         set_config('app.service', coalesce(service, ''), true)
$$;

create table record.case_file (
  case_id uuid primary key,
  reference text not null unique,
  authority text not null,
  version integer not null,
  stage text not null,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  -- London date from which it waits for a caseworker; null while nothing of it does or can.
  desk_from date,
  facts jsonb not null
);
-- The worklist in its order, the newest change first, one index for each way to look at it.
create index case_file_open on record.case_file (changed_at, reference) where closed_at is null;
create index case_file_by_stage on record.case_file (stage, changed_at, reference);
create index case_file_for_desk on record.case_file (changed_at, reference) where closed_at is null and desk_from is not null;
create index case_file_for_desk_by_stage on record.case_file (stage, changed_at, reference) where closed_at is null and desk_from is not null;

create table record.event (
  case_id uuid not null,
  version integer not null,
  kind text not null,
  actor uuid not null,
  at timestamptz not null,
  -- Canonical JSON of the envelope, the facts and the digests of the sealed words: exactly what the hash covers.
  body text not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (case_id, version)
);

create table record.word (
  case_id uuid not null,
  word_id uuid not null,
  audience text not null,
  written_by uuid not null,
  sealed bytea not null,
  primary key (case_id, word_id)
);

-- Who has a place in a case, by name.
create table record.standing (
  case_id uuid not null,
  account_id uuid not null,
  primary key (case_id, account_id)
);
create index standing_by_account on record.standing (account_id, case_id);

-- Who is in an audience: an account by name, or everybody of a staff role.
create table record.reader (
  case_id uuid not null,
  audience text not null,
  account_id uuid,
  role text,
  check ((account_id is null) <> (role is null))
);
create index reader_by_case on record.reader (case_id, audience);

create table record.notice (
  case_id uuid not null,
  notice_id uuid not null,
  account_id uuid not null,
  kind text not null,
  version integer not null,
  queued_at timestamptz not null,
  sent_at timestamptz,
  outcome text,
  tries integer not null default 0,
  primary key (case_id, notice_id)
);
create index notice_waiting on record.notice (queued_at) where sent_at is null or outcome = 'claimed';

-- What was already done under a key, so that the same request sent twice is done once.
create table record.once (
  account_id uuid not null,
  key text not null,
  request_digest bytea not null,
  location text not null,
  done_at timestamptz not null default now(),
  primary key (account_id, key)
);

create function record.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The record is only ever added to' using errcode = 'insufficient_privilege';
end $$;

create trigger event_is_permanent before update or delete on record.event
  for each row execute function record.refuse_change();
create trigger word_is_permanent before update or delete on record.word
  for each row execute function record.refuse_change();
create trigger event_stays before truncate on record.event execute function record.refuse_change();
create trigger word_stays before truncate on record.word execute function record.refuse_change();

-- Truth for the policies, read with the owner's eyes so that they do not depend on each other.
create function record.has_place(of_case uuid) returns boolean language sql stable security definer
  set search_path = record, pg_temp as $$
  select exists (select from standing s where s.case_id = of_case and s.account_id = app.account())
$$;
create function record.is_reader(of_case uuid, of_audience text) returns boolean language sql stable security definer
  set search_path = record, pg_temp as $$
  select exists (
    select from reader r
    where r.case_id = of_case and r.audience = of_audience
      and (r.account_id = app.account() or r.role = any (app.roles())))
$$;

alter table record.case_file enable row level security;
alter table record.event enable row level security;
alter table record.word enable row level security;
alter table record.standing enable row level security;
alter table record.reader enable row level security;
alter table record.notice enable row level security;
alter table record.once enable row level security;

create policy see on record.case_file for select using (
  (select app.is_service()) or 'caseworker' = any ((select app.roles())::text[]) or record.has_place(case_id));
create policy see on record.event for select using (
  (select app.is_service()) or 'caseworker' = any ((select app.roles())::text[]) or record.has_place(case_id));
create policy write on record.event for insert with check (actor = (select app.account()));

-- Words have no service and no role that reads them all.
create policy see on record.word for select using (record.is_reader(case_id, audience));
create policy write on record.word for insert with check (written_by = (select app.account()));

create policy see on record.standing for select using ((select app.is_service()) or record.has_place(case_id));
create policy see on record.reader for select using (
  (select app.is_service()) or account_id = (select app.account()) or role = any ((select app.roles())::text[]));

create policy see on record.notice for select using ((select app.is_service()) or account_id = (select app.account()));
create policy queue on record.notice for insert with check (true);
create policy send on record.notice for update using ((select app.is_service()));

create policy own on record.once for all using (account_id = (select app.account()));

-- The rights that follow from a case are computed by the program in one place (seal/audience) and replaced whole.
create function record.set_rights(of_case uuid, people uuid[], readers jsonb) returns void
  language plpgsql volatile security definer set search_path = record, pg_temp as $$
begin
  delete from standing s where s.case_id = of_case and s.account_id <> all (people);
  insert into standing select of_case, p from unnest(people) as p on conflict do nothing;
  delete from reader r where r.case_id = of_case;
  insert into reader (case_id, audience, account_id, role)
    select of_case, r.audience, r.account, r.role
    from jsonb_to_recordset(readers) as r (audience text, account uuid, role text);
end $$;

create function record.set_case_file(file jsonb) returns void
  language sql volatile security definer set search_path = record, pg_temp as $$
  insert into case_file as f
    (case_id, reference, authority, version, stage, asked_at, changed_at, closed_at, desk_from, facts)
    select c.case_id, c.reference, c.authority, c.version, c.stage, c.asked_at, c.changed_at, c.closed_at, c.desk_from, c.facts
    from jsonb_to_record(file) as c (case_id uuid, reference text, authority text, version integer, stage text,
      asked_at timestamptz, changed_at timestamptz, closed_at timestamptz, desk_from date, facts jsonb)
  on conflict (case_id) do update set version = excluded.version, stage = excluded.stage,
    changed_at = excluded.changed_at, closed_at = excluded.closed_at, desk_from = excluded.desk_from, facts = excluded.facts
$$;

-- The facts of a case after a version, as this person may see them: nothing for somebody with no place in it.
create function record.read_case(account uuid, roles text[], service text, of_case uuid, after_version integer)
  returns table (version integer, body text, hash bytea) language plpgsql volatile as $$
begin
  perform app.act_for(account, roles, service);
  return query
    select f.version, e.body, e.hash
    from record.case_file f
    left join record.event e on e.case_id = f.case_id and e.version > after_version
    where f.case_id = of_case
    order by e.version;
end $$;

create function record.read_words(account uuid, roles text[], of_case uuid, ids uuid[])
  returns table (word_id uuid, audience text, sealed bytea) language plpgsql volatile as $$
begin
  perform app.act_for(account, roles, '');
  return query select w.word_id, w.audience, w.sealed from record.word w where w.case_id = of_case and w.word_id = any (ids);
end $$;

-- One whole decision: facts, words, rights, notices, or nothing. A version that is taken breaks the primary key.
create function record.append(
  account uuid, roles text[], of_case uuid, events jsonb, words_meta jsonb, words_sealed bytea[],
  file jsonb, people uuid[], readers jsonb, notices jsonb, once_key text, once_digest bytea, once_location text)
  returns void language plpgsql volatile as $$
begin
  perform app.act_for(account, roles, '');
  if once_key is not null then
    insert into record.once (account_id, key, request_digest, location)
      values (account, once_key, once_digest, once_location);
  end if;
  insert into record.event (case_id, version, kind, actor, at, body, previous_hash, hash)
    select of_case, e.version, e.kind, account, e.at, e.body, decode(e.previous_hash, 'hex'), decode(e.hash, 'hex')
    from jsonb_to_recordset(events)
      as e (version integer, kind text, at timestamptz, body text, previous_hash text, hash text);
  if jsonb_array_length(words_meta) > 0 then
    insert into record.word (case_id, word_id, audience, written_by, sealed)
      select of_case, (words_meta -> (n - 1) ->> 'word')::uuid, words_meta -> (n - 1) ->> 'audience', account, words_sealed[n]
      from generate_series(1, jsonb_array_length(words_meta)) as n;
  end if;
  perform record.set_case_file(file);
  if readers is not null then
    perform record.set_rights(of_case, people, readers);
  end if;
  if jsonb_array_length(notices) > 0 then
    insert into record.notice (case_id, notice_id, account_id, kind, version, queued_at)
      select of_case, q.notice, q.account, q.kind, q.version, q.at
      from jsonb_to_recordset(notices) as q (notice uuid, account uuid, kind text, version integer, at timestamptz);
  end if;
end $$;

create function record.find_case(account uuid, roles text[], service text, wanted text)
  returns table (case_id uuid) language plpgsql volatile as $$
begin
  perform app.act_for(account, roles, service);
  return query select f.case_id from record.case_file f where f.reference = wanted;
end $$;

create function record.done_once(account uuid, wanted text)
  returns table (location text, request_digest bytea) language plpgsql volatile as $$
begin
  perform app.act_for(account, '{}', '');
  return query select o.location, o.request_digest from record.once o where o.key = wanted;
end $$;

-- Digests only, for the check of the chain: it needs no words and opens none.
create function record.word_digests(of_case uuid) returns table (word_id uuid, digest text)
  language sql stable security definer set search_path = record, pg_temp as $$
  select w.word_id, encode(sha256(w.sealed), 'hex') from word w where w.case_id = of_case
$$;

-- One page of the worklist. In: a stage or null for all that are open, the London date if only what waits for a caseworker
-- on it, and the last row of the page before. A statement for each way to look, so that each walks its own index.
create function record.list_cases(
  account uuid, roles text[], of_stage text, waiting_on date, before timestamptz, before_reference text, most integer)
  returns setof record.case_file language plpgsql volatile as $$
declare
  last_at timestamptz := coalesce(before, 'infinity');
  last_reference text := coalesce(before_reference, '');
begin
  perform app.act_for(account, roles, '');
  if waiting_on is not null and of_stage is not null then
    return query select f.* from record.case_file f
      where f.stage = of_stage and f.closed_at is null and f.desk_from is not null and f.desk_from <= waiting_on
        and (f.changed_at, f.reference) < (last_at, last_reference)
      order by f.changed_at desc, f.reference desc limit most;
  elsif waiting_on is not null then
    return query select f.* from record.case_file f
      where f.closed_at is null and f.desk_from is not null and f.desk_from <= waiting_on
        and (f.changed_at, f.reference) < (last_at, last_reference)
      order by f.changed_at desc, f.reference desc limit most;
  elsif of_stage is not null then
    return query select f.* from record.case_file f
      where f.stage = of_stage and (f.changed_at, f.reference) < (last_at, last_reference)
      order by f.changed_at desc, f.reference desc limit most;
  else
    return query select f.* from record.case_file f
      where f.closed_at is null and (f.changed_at, f.reference) < (last_at, last_reference)
      order by f.changed_at desc, f.reference desc limit most;
  end if;
end $$;

create function record.own_cases(account uuid, roles text[])
  returns setof record.case_file language plpgsql volatile as $$
begin
  perform app.act_for(account, roles, '');
  return query select f.* from record.standing s join record.case_file f using (case_id)
    where s.account_id = account
    order by f.closed_at nulls first, f.changed_at desc limit 50;
end $$;

create function record.announce(changed text[]) returns void language sql volatile as $$
  select pg_notify('case_changed', c) from unnest(changed) as c
$$;
