-- Answers as they were given, with personal data masked, and what was found out about them since. Rows are only added.
create table kept_answer (
  number bigint not null primary key,
  id varchar(64) not null unique,
  at varchar(40) not null,
  as_of varchar(10) not null,
  outcome varchar(32) not null,
  channel varchar(16) not null,
  content text not null
);

create table answer_lapse (
  answer varchar(64) not null references kept_answer (id),
  statement integer not null,
  cause varchar(32) not null,
  found_at varchar(40) not null,
  content text not null,
  primary key (answer, statement, cause)
);
