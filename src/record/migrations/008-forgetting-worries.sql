-- Forgetting reaches the safeguarding records too: by id alone, and only once the lead has closed them.

create function safeguarding.closed_worries_of_forgotten_cases() returns table (worry_id uuid)
  language sql stable security definer set search_path = safeguarding, record, pg_temp as $$
  select w.worry_id from worry w join record.forgetting f using (case_id)
  where coalesce(current_setting('app.service', true), '') = 'forgetting' and 'safeguarding' = any (f.erased)
    and exists (select from entry e where e.worry_id = w.worry_id and e.kind = 'safety-worry-closed')
$$;

-- Somebody whom the lead may have to ring back is not forgotten yet.
create function safeguarding.waits_for_answer(who uuid) returns boolean
  language sql stable security definer set search_path = safeguarding, pg_temp as $$
  select coalesce(current_setting('app.service', true), '') = 'forgetting' and exists (
    select from worry w where w.written_by = who
      and not exists (select from entry e where e.worry_id = w.worry_id and e.kind = 'safety-worry-closed'))
$$;

grant execute on function safeguarding.closed_worries_of_forgotten_cases(), safeguarding.waits_for_answer(uuid)
  to wayforward_program;
