-- Golden questions (标准题): what is asked again and again to see whether finding and answering got better or worse.
-- Each change is a new revision; rows are only added.
create table golden_question (
  number bigint not null,
  revision integer not null,
  question text not null,
  wanted varchar(400) not null,
  words varchar(400) not null,
  day varchar(10) not null,
  asked char(1) not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  primary key (number, revision)
);

-- Each time they were asked, and what came of each.
create table golden_run (
  number bigint not null primary key,
  begun varchar(40) not null,
  ended varchar(40) not null,
  actor varchar(100) not null,
  seq bigint not null
);
create table golden_result (
  run bigint not null references golden_run (number),
  question bigint not null,
  revision integer not null,
  place integer not null,
  cited char(1) not null,
  met char(1) not null,
  outcome varchar(32) not null,
  told varchar(400) not null,
  primary key (run, question)
);
