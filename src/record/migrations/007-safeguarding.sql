-- Worries that somebody may come to harm. They stand apart from the records of cases: raising one changes nothing of the
-- case, so nobody in it can learn of it. The safeguarding lead alone reads the words; the writer sees only that they wrote.

create schema safeguarding;

create table safeguarding.worry (
  worry_id uuid primary key,
  reference text not null unique,
  case_id uuid not null,
  case_reference text not null,
  written_by uuid not null,
  -- What the writer is in the case, such as `parent`.
  written_as text not null,
  raised_at timestamptz not null
);
create index worry_by_writer on safeguarding.worry (written_by, case_id);

-- One chain for each worry: raised, what was done, closed. Sealed under a key of the worry's own.
create table safeguarding.entry (
  worry_id uuid not null references safeguarding.worry,
  number integer not null,
  kind text not null,
  actor uuid not null,
  at timestamptz not null,
  body text not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed bytea not null,
  -- The same press of a button twice is one entry.
  once_digest bytea unique,
  primary key (worry_id, number)
);

create trigger worry_is_permanent before update or delete on safeguarding.worry
  for each row execute function record.refuse_change();
create trigger entry_is_permanent before update or delete on safeguarding.entry
  for each row execute function record.refuse_change();
create trigger worry_stays before truncate on safeguarding.worry execute function record.refuse_change();
create trigger entry_stays before truncate on safeguarding.entry execute function record.refuse_change();

create function safeguarding.is_lead() returns boolean language sql stable
  as $$ select 'safeguarding-lead' = any (app.roles()) $$;

alter table safeguarding.worry enable row level security;
alter table safeguarding.entry enable row level security;

create policy see on safeguarding.worry for select using (
  written_by = (select app.account()) or (select safeguarding.is_lead()));
create policy write on safeguarding.worry for insert with check (
  written_by = (select app.account())
  and (record.has_place(case_id) or 'caseworker' = any ((select app.roles())::text[])));

-- No service and no other role: not the caseworkers, and not the writer.
create policy see on safeguarding.entry for select using ((select safeguarding.is_lead()));
create policy write on safeguarding.entry for insert with check (
  actor = (select app.account())
  and ((number = 1 and kind = 'safety-worry-raised') or (select safeguarding.is_lead())));

create function safeguarding.raise_worry(
  account uuid, as_roles text[], worry uuid, its_reference text, of_case uuid, of_reference text, writes_as text,
  raised timestamptz, body text, previous bytea, hash bytea, sealed bytea, notices jsonb)
  returns void language plpgsql volatile as $$
begin
  perform app.act_for(account, as_roles, '');
  insert into safeguarding.worry (worry_id, reference, case_id, case_reference, written_by, written_as, raised_at)
    values (worry, its_reference, of_case, of_reference, account, writes_as, raised);
  insert into safeguarding.entry (worry_id, number, kind, actor, at, body, previous_hash, hash, sealed)
    values (worry, 1, 'safety-worry-raised', account, raised, body, previous, hash, sealed);
  insert into record.notice (case_id, notice_id, account_id, kind, version, queued_at)
    select worry, q.notice, q.account, 'something-to-read', 1, raised
    from jsonb_to_recordset(notices) as q (notice uuid, account uuid);
end $$;

create function safeguarding.add_entry(
  account uuid, as_roles text[], worry uuid, its_number integer, its_kind text, at timestamptz, body text,
  previous bytea, hash bytea, sealed bytea, once bytea)
  returns void language plpgsql volatile as $$
begin
  perform app.act_for(account, as_roles, '');
  insert into safeguarding.entry (worry_id, number, kind, actor, at, body, previous_hash, hash, sealed, once_digest)
    values (worry, its_number, its_kind, account, at, body, previous, hash, sealed, once);
end $$;

-- For the lead: those that are open first, the newest first.
create function safeguarding.list_worries(account uuid, as_roles text[])
  returns table (reference text, case_reference text, written_by uuid, written_as text, raised_at timestamptz, closed_at timestamptz)
  language plpgsql volatile as $$
begin
  perform app.act_for(account, as_roles, '');
  if not safeguarding.is_lead() then
    return;
  end if;
  return query select w.reference, w.case_reference, w.written_by, w.written_as, w.raised_at, c.at
    from safeguarding.worry w
    left join safeguarding.entry c on c.worry_id = w.worry_id and c.kind = 'safety-worry-closed'
    order by c.at is not null, w.raised_at desc, w.worry_id desc limit 500;
end $$;

create function safeguarding.read_worry(account uuid, as_roles text[], wanted text)
  returns table (worry_id uuid, case_reference text, written_by uuid, written_as text,
    number integer, kind text, actor uuid, at timestamptz, hash bytea, sealed bytea)
  language plpgsql volatile as $$
begin
  perform app.act_for(account, as_roles, '');
  return query select w.worry_id, w.case_reference, w.written_by, w.written_as, e.number, e.kind, e.actor, e.at, e.hash, e.sealed
    from safeguarding.worry w join safeguarding.entry e using (worry_id)
    where w.reference = wanted order by e.number;
end $$;

-- What somebody sees of their own: that they wrote, and when.
create function safeguarding.own_worries(account uuid, of_case uuid)
  returns table (reference text, raised_at timestamptz) language plpgsql volatile as $$
begin
  perform app.act_for(account, '{}', '');
  return query select w.reference, w.raised_at from safeguarding.worry w
    where w.written_by = account and w.case_id = of_case order by w.raised_at, w.worry_id;
end $$;

-- For the check of the chain: facts and digests; it needs no words and opens none.
create function safeguarding.chains()
  returns table (worry_id uuid, reference text, case_reference text, case_id uuid, written_by uuid, written_as text,
    number integer, kind text, actor uuid, at timestamptz, body text, previous_hash bytea, hash bytea, digest text)
  language sql stable security definer set search_path = safeguarding, pg_temp as $$
  select w.worry_id, w.reference, w.case_reference, w.case_id, w.written_by, w.written_as,
    e.number, e.kind, e.actor, e.at, e.body, e.previous_hash, e.hash, encode(sha256(e.sealed), 'hex')
  from worry w left join entry e using (worry_id)
  where coalesce(current_setting('app.service', true), '') = 'verify'
  order by w.worry_id, e.number
$$;

-- The lead may know who wrote to them, to be able to ring back.
create function safeguarding.has_written(who uuid) returns boolean language sql stable security definer
  set search_path = safeguarding, pg_temp as $$
  select exists (select from worry w where w.written_by = who)
$$;
create policy see_who_wrote on people.account for select using (
  (select safeguarding.is_lead()) and safeguarding.has_written(account_id));

grant usage on schema safeguarding to wayforward_program;
grant select, insert on safeguarding.worry, safeguarding.entry to wayforward_program;
grant execute on all functions in schema safeguarding to wayforward_program;
