-- The log: one leaf for each event, in a Merkle tree (RFC 9162) whose root the service signs.
-- The tables hold numbers and hashes only. Persons see none of them; pages read on the log's own account.

-- Events that have no leaf yet. Each act adds its own here, in its own transaction and without waiting for anybody;
-- whoever makes leaves takes what is there. An act that is stored late is simply found later: no number is counted
-- from which on events would be overlooked. Without an index, since it is always nearly empty and every act writes it.
create table record.log_waiting (
  case_id uuid not null,
  version integer not null,
  -- Proof that the program stored the event: made with a key that is not in this database.
  -- Null for the events that were there before the log.
  mark bytea
);
insert into record.log_waiting (case_id, version) select case_id, version from record.event;

create table record.log_leaf (
  index bigint primary key,
  case_id uuid not null,
  version integer not null,
  entry bytea not null,
  unique (case_id, version)
);

-- Hashes of complete subtrees of 256^level leaves, from which any proof is made with a few reads.
create table record.log_subtree (
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);

create table record.log_head (
  size bigint primary key,
  root bytea not null,
  at timestamptz not null,
  -- The roots of the complete subtrees of which the tree consists: what the next leaf is added to.
  edge bytea not null,
  -- Compact JWS over size, root and time.
  signed text not null
);

create trigger log_leaf_is_permanent before update or delete on record.log_leaf
  for each row execute function record.refuse_change();
create trigger log_subtree_is_permanent before update or delete on record.log_subtree
  for each row execute function record.refuse_change();
create trigger log_head_is_permanent before update or delete on record.log_head
  for each row execute function record.refuse_change();
create trigger log_leaf_stays before truncate on record.log_leaf execute function record.refuse_change();
create trigger log_subtree_stays before truncate on record.log_subtree execute function record.refuse_change();
create trigger log_head_stays before truncate on record.log_head execute function record.refuse_change();

alter table record.log_waiting enable row level security;
alter table record.log_leaf enable row level security;
alter table record.log_subtree enable row level security;
alter table record.log_head enable row level security;

create policy wait on record.log_waiting for insert with check (true);
create policy see on record.log_waiting for select using ((select app.is_service()));
create policy take on record.log_waiting for delete using ((select app.is_service()));
create policy see on record.log_leaf for select using ((select app.is_service()));
create policy add on record.log_leaf for insert with check ((select app.is_service()));
create policy see on record.log_subtree for select using ((select app.is_service()));
create policy add on record.log_subtree for insert with check ((select app.is_service()));
create policy see on record.log_head for select using ((select app.is_service()));
create policy add on record.log_head for insert with check ((select app.is_service()));

-- Called beside `record.append`, in the same statement.
create function record.await_log(of_case uuid, first_version integer, marks bytea[]) returns void
  language plpgsql volatile as $$
begin
  insert into record.log_waiting (case_id, version, mark)
    select of_case, first_version + n - 1, marks[n] from generate_series(1, cardinality(marks)) as n;
end $$;

-- For the check of the chain: digests and where the words belong; it needs no words and opens none.
create function record.sealed_words(of_case uuid)
  returns table (word_id uuid, audience text, written_by uuid, digest text)
  language sql stable security definer set search_path = record, pg_temp as $$
  select w.word_id, w.audience, w.written_by, encode(sha256(w.sealed), 'hex') from word w where w.case_id = of_case
$$;

grant execute on function record.sealed_words to wayforward_program;
grant execute on function record.await_log to wayforward_program;
grant select, insert, delete on record.log_waiting to wayforward_program;
grant select, insert on record.log_leaf, record.log_subtree, record.log_head to wayforward_program;
