-- The role that the program logs in as: owns nothing, bypasses nothing, changes no fact.
grant usage on schema record, app, people to wayforward_program;
grant execute on all functions in schema record, app, people to wayforward_program;
grant select on record.case_file, record.standing, record.reader to wayforward_program;
grant select, insert on record.event, record.word to wayforward_program;
grant select, insert, update on record.notice to wayforward_program;
grant select, insert on record.once to wayforward_program;
grant select, insert, update on people.account, people.session, people.sign_in_link, people.api_token to wayforward_program;
grant select, insert, update, delete on people.draft to wayforward_program;
grant select, insert on people.sent_message to wayforward_program;
grant select, insert, update on people.organisation to wayforward_program;
