-- What waits for the log is written by `record.append` itself, not by a call of its own beside it, which cost each act more.
-- One whole decision: facts, words, rights, notices, what waits for the log, or nothing. A version that is taken breaks the primary key.
create or replace function record.append(
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
  insert into record.log_waiting (case_id, version, mark)
    select of_case, (e ->> 'version')::integer, decode(e ->> 'mark', 'hex') from jsonb_array_elements(events) as e;
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

drop function record.await_log(uuid, integer, bytea[]);
