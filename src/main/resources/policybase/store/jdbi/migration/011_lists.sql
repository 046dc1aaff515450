-- Lists people keep at the desk (词表). The file that comes with the program is where each begins; on top of it stand
-- versions, one after the other. Rows are only added.
create table list_version (
  list varchar(40) not null,
  number integer not null,
  why varchar(400) not null,
  restores integer not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  primary key (list, number)
);
create table list_edit (
  list varchar(40) not null,
  number integer not null,
  ordinal integer not null,
  row_key text not null,
  file_row text not null,
  was text not null,
  becomes text not null,
  writer varchar(100) not null,
  primary key (list, number, ordinal)
);

-- What is to become the next version, one of each list; the revision counts savings and never goes back.
create table list_draft (
  list varchar(40) not null primary key,
  revision integer not null,
  actor varchar(100) not null,
  at varchar(40) not null
);
create table list_draft_edit (
  list varchar(40) not null,
  ordinal integer not null,
  row_key text not null,
  file_row text not null,
  was text not null,
  becomes text not null,
  writer varchar(100) not null,
  primary key (list, ordinal)
);

-- A draft tried on the golden questions: what came of each by the lists in force (side b) and by the draft (side a).
create table list_trial (
  number bigint not null primary key,
  list varchar(40) not null,
  digest varchar(64) not null,
  begun varchar(40) not null,
  ended varchar(40) not null,
  actor varchar(100) not null
);
create table list_trial_result (
  trial bigint not null references list_trial (number),
  side char(1) not null,
  question bigint not null,
  revision integer not null,
  place integer not null,
  cited char(1) not null,
  met char(1) not null,
  outcome varchar(32) not null,
  told varchar(400) not null,
  primary key (trial, side, question)
);
create index list_trial_digest on list_trial (digest);
