-- What was asked, beside the answer it stands in, so that questions can be counted. Answers kept before this are not
-- counted.
alter table kept_answer add column question varchar(700) not null default '';
create index kept_answer_by_time on kept_answer (at);
